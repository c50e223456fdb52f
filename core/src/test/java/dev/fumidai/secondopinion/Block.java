package dev.fumidai.secondopinion;

import dev.fumidai.model.Cidr;

/** An IPv4 block as the numbers it holds, first to last. Its own arithmetic: the engine's is not to be trusted here. */
record Block(long first, long last, int length) {
    private static final Block[] PRIVATE = {of("10.0.0.0", 8), of("172.16.0.0", 12), of("192.168.0.0", 16)};

    static Block of(Cidr cidr) {
        return of(cidr.address(), cidr.prefixLength());
    }

    private static Block of(String address, int length) {
        long first = number(address);
        return new Block(first, first + (1L << (32 - length)) - 1, length);
    }

    /** The number of an address that is written {@code 10.0.1.10}. */
    static long number(String address) {
        long number = 0;
        for (int i = 0, start = 0; i < 4; i++) {
            int dot = i == 3 ? address.length() : address.indexOf('.', start);
            number = number * 256 + Integer.parseInt(address, start, dot, 10);
            start = dot + 1;
        }
        return number;
    }

    /** Whether nobody on the internet has the address (RFC 1918). */
    static boolean isPrivate(long address) {
        for (Block block : PRIVATE) {
            if (block.contains(address)) {
                return true;
            }
        }
        return false;
    }

    boolean contains(long address) {
        return first <= address && address <= last;
    }
}
