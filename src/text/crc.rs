//! The sum by which a ZIP tells that a part is whole (CRC-32, ISO 3309).

/// The sum of some bytes. By half bytes: faster ways have tables of 1 to 17 KB, which travel to every reader.
#[must_use]
pub fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 16] = {
        let mut table = [0; 16];
        let mut i = 0;
        while i < 16 {
            let (mut sum, mut bit) = (i as u32, 0);
            while bit < 4 {
                sum = if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
                bit += 1;
            }
            table[i] = sum;
            i += 1;
        }
        table
    };
    let step = |sum: u32| TABLE[(sum & 15) as usize] ^ (sum >> 4);
    !bytes.iter().fold(!0, |sum, byte| step(step(sum ^ u32::from(*byte))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_as_everyone() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }
}
