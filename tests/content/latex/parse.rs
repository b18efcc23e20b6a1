//! Tokens to expressions, by recursive descent.

use super::tokens::{Token, tokens};

/// An expression, ready to be evaluated.
#[derive(Debug)]
pub(crate) enum Expression {
    Number(f64),
    Symbol(String),
    Negative(Box<Expression>),
    Binary(fn(f64, f64) -> f64, Box<Expression>, Box<Expression>),
    /// A function's name, how often it is differentiated, and its argument.
    Call(String, usize, Box<Expression>),
}

pub(crate) struct Parser {
    /// In reverse, so that the next token is the last.
    rest: Vec<Token>,
}

impl Parser {
    pub(crate) fn new(latex: &str) -> Result<Self, String> {
        let mut rest = tokens(latex)?;
        rest.reverse();
        Ok(Self { rest })
    }

    /// An error if anything is left.
    pub(crate) fn end(&self) -> Result<(), String> {
        self.rest.last().map_or(Ok(()), |token| Err(format!("{token:?} is not expected here")))
    }

    /// Terms with + and − between them; the first may have a minus sign.
    pub(crate) fn sum(&mut self) -> Result<Expression, String> {
        let negative = self.accept('-');
        let first = self.product()?;
        let mut sum = if negative { Expression::Negative(Box::new(first)) } else { first };
        loop {
            let operation: fn(f64, f64) -> f64 = match () {
                () if self.accept('+') => |a, b| a + b,
                () if self.accept('-') => |a, b| a - b,
                () => return Ok(sum),
            };
            sum = Expression::Binary(operation, Box::new(sum), Box::new(self.product()?));
        }
    }

    /// The relation that comes next, if one does.
    pub(crate) fn relation(&mut self) -> Option<fn(&f64, &f64) -> bool> {
        let relation: fn(&f64, &f64) -> bool = match self.rest.last()? {
            Token::Sign('<') => f64::lt,
            Token::Sign('>') => f64::gt,
            Token::Command(name) if name == "le" => f64::le,
            Token::Command(name) if name == "ge" => f64::ge,
            _ => return None,
        };
        self.rest.pop();
        Some(relation)
    }

    fn product(&mut self) -> Result<Expression, String> {
        let mut product = self.power()?;
        while self.rest.last() == Some(&Token::Command("cdot".to_owned())) {
            self.rest.pop();
            product = Expression::Binary(|a, b| a * b, Box::new(product), Box::new(self.power()?));
        }
        Ok(product)
    }

    fn power(&mut self) -> Result<Expression, String> {
        let base = self.atom()?;
        if !self.accept('^') {
            return Ok(base);
        }
        Ok(Expression::Binary(libm::pow, Box::new(base), Box::new(self.group('{', '}')?)))
    }

    fn atom(&mut self) -> Result<Expression, String> {
        match self.rest.pop().ok_or("the formula ends too early")? {
            Token::Number(value) => Ok(Expression::Number(value)),
            Token::Symbol(name) => self.symbol(name),
            Token::Sign('(') => self.close(')'),
            Token::Sign('|') => {
                let inside = self.close('|')?;
                Ok(Expression::Call("abs".to_owned(), 0, Box::new(inside)))
            }
            Token::Command(name) if name == "frac" => {
                let (above, below) = (self.group('{', '}')?, self.group('{', '}')?);
                Ok(Expression::Binary(|a, b| a / b, Box::new(above), Box::new(below)))
            }
            Token::Command(name) if name == "sqrt" => {
                Ok(Expression::Call("sqrt".to_owned(), 0, Box::new(self.group('{', '}')?)))
            }
            other => Err(format!("{other:?} is not expected here")),
        }
    }

    /// A number's name, or a function with its argument in brackets: `u^{\prime}(x)`.
    fn symbol(&mut self, name: String) -> Result<Expression, String> {
        let primes = self.primes();
        if self.rest.last() == Some(&Token::Sign('(')) {
            return Ok(Expression::Call(name, primes, Box::new(self.group('(', ')')?)));
        }
        if primes == 0 { Ok(Expression::Symbol(name)) } else { Err(format!("{name}′ of what?")) }
    }

    /// Takes `^{\prime\prime}`, if it comes next, and counts its primes.
    fn primes(&mut self) -> usize {
        let prime = Token::Command("prime".to_owned());
        let opening = [Token::Sign('^'), Token::Sign('{')];
        let ahead = self.rest.iter().rev();
        let count = ahead.clone().skip(2).take_while(|token| **token == prime).count();
        if count > 0 && ahead.take(2).eq(opening.iter()) {
            // ^, {, the primes, }.
            self.rest.truncate(self.rest.len() - count - 3);
            return count;
        }
        0
    }

    fn group(&mut self, open: char, close: char) -> Result<Expression, String> {
        if self.accept(open) { self.close(close) } else { Err(format!("a {open} is missing")) }
    }

    fn close(&mut self, close: char) -> Result<Expression, String> {
        let inside = self.sum()?;
        if self.accept(close) { Ok(inside) } else { Err(format!("a {close} is missing")) }
    }

    fn accept(&mut self, sign: char) -> bool {
        let found = self.rest.last() == Some(&Token::Sign(sign));
        if found {
            self.rest.pop();
        }
        found
    }
}
