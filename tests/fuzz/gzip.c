// SPDX-License-Identifier: MIT
/*
# gzip.c: idx.c with packed inputs

A changed byte in a gzip file is nearly always found by the checksum, and what stands behind it is
never reached. So two of three inputs are unpacked, changed, and packed again: those are good gzip
files that hold bad IDX files.
*/
#include "idx.c"

#include <zlib.h>

static size_t repack(bool unpack, const uint8_t *from, size_t size, uint8_t *to, size_t room)
{
    z_stream z = {.next_in = (Bytef *)from, .avail_in = (uInt)size, .next_out = to};
    z.avail_out = (uInt)room;
    if ((unpack ? inflateInit2(&z, 31) : deflateInit2(&z, 6, Z_DEFLATED, 31, 8, 0)) != Z_OK)
        return 0;
    int status = unpack ? inflate(&z, Z_FINISH) : deflate(&z, Z_FINISH);
    unpack ? inflateEnd(&z) : deflateEnd(&z);
    return status == Z_STREAM_END ? room - z.avail_out : 0;
}

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t size, size_t most, unsigned seed)
{
    static uint8_t content[1 << 16], packed[1 << 17];
    size_t n = seed % 3 ? repack(true, bytes, size, content, sizeof content) : 0;
    if (n)
        n = LLVMFuzzerMutate(content, n, sizeof content);
    if (n)
        n = repack(false, content, n, packed, sizeof packed);
    if (n == 0 || n > most)
        return LLVMFuzzerMutate(bytes, size, most);
    memcpy(bytes, packed, n);
    return n;
}
