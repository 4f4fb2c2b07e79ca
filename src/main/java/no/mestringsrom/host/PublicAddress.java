package no.mestringsrom.host;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an address is one of the open internet's. What lies within somebody's own walls, ours first of all, is not
 * fetched for anybody. After the registries of special addresses (RFC 6890 and its successors).
 */
final class PublicAddress {

    private record Block(byte[] prefix, int bits) {

        static Block of(String prefix, int bits) {
            return new Block(InetAddress.ofLiteral(prefix).getAddress(), bits);
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / 8;
            if (!Arrays.equals(address, 0, whole, prefix, 0, whole)) {
                return false;
            }
            int rest = bits % 8;
            return rest == 0 || (address[whole] & 0xFF) >> (8 - rest) == (prefix[whole] & 0xFF) >> (8 - rest);
        }
    }

    private static final List<Block> WITHIN_WALLS = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    /** All that is open begins with these three bits. */
    private static final Block OPEN_6 = Block.of("2000::", 3);

    /** Examples, and ways to an address of four bytes that is not looked into. */
    private static final List<Block> NOT_OPEN_6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> WITHIN_WALLS.stream().noneMatch(block -> block.holds(bytes));
            case Inet6Address six -> OPEN_6.holds(bytes) && NOT_OPEN_6.stream().noneMatch(block -> block.holds(bytes));
            default -> false;
        };
    }
}
