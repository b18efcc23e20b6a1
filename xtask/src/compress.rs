//! Compressed files beside the files of a site, for hosts that hand out what is there.

use std::io::Write as _;

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::finish::Site;

const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW_BITS: u32 = 22;
const BROTLI_BUFFER_BYTES: usize = 1 << 16;
/// What is worth compressing, and asked for by browsers.
const ENDINGS: &[&str] = &[".css", ".html", ".js", ".svg", ".wasm", ".webmanifest"];

/// A way to compress.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Packing {
    Gzip,
    Brotli,
}

impl Packing {
    pub(crate) const ALL: [Self; 2] = [Self::Gzip, Self::Brotli];

    /// What the name of a compressed file has at its end.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Gzip => ".gz",
            Self::Brotli => ".br",
        }
    }

    /// The bytes compressed, as small as it gets.
    fn pack(self, bytes: &[u8]) -> Result<Vec<u8>> {
        match self {
            Self::Gzip => {
                let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
                gzip.write_all(bytes)?;
                Ok(gzip.finish()?)
            }
            Self::Brotli => {
                let mut brotli = brotli::CompressorWriter::new(
                    Vec::new(),
                    BROTLI_BUFFER_BYTES,
                    BROTLI_QUALITY,
                    BROTLI_WINDOW_BITS,
                );
                brotli.write_all(bytes)?;
                Ok(brotli.into_inner())
            }
        }
    }
}

/// Writes the compressed files.
pub(crate) fn compress(site: &Site) -> Result<()> {
    let names = site.names()?;
    for name in names.iter().filter(|name| ENDINGS.iter().any(|ending| name.ends_with(ending))) {
        for packing in Packing::ALL {
            let content = packing.pack(&site.bytes(name)?)?;
            site.write(&format!("{name}{}", packing.ending()), &content)?;
        }
    }
    Ok(())
}

/// The file compressed: what stands beside it, or as it would be.
pub(crate) fn packed(site: &Site, name: &str, packing: Packing) -> Result<Vec<u8>> {
    site.bytes(&format!("{name}{}", packing.ending())).or_else(|_| packing.pack(&site.bytes(name)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressed_files_stand_beside_those_that_shrink() {
        let folder = std::env::temp_dir().join(format!("xtask-{}-compress", std::process::id()));
        std::fs::create_dir_all(&folder).expect("made");
        let site = Site::open(&folder);
        site.write("a.js", &[b'a'; 10_000]).expect("written");
        site.write("b.png", b"picture").expect("written");
        compress(&site).expect("compressed");
        assert_eq!(site.names().expect("listed"), ["a.js", "a.js.br", "a.js.gz", "b.png"]);
        let size = |packing| packed(&site, "a.js", packing).expect("packed").len();
        assert!(size(Packing::Gzip) < 100 && size(Packing::Brotli) < size(Packing::Gzip));
        std::fs::remove_dir_all(folder).expect("removed");
    }
}
