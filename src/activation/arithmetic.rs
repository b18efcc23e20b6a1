//! Exact products and compensated exponentials, shared by the functions of the catalogue.
