/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Addresses of Bitcoin that fill a whole value: Base58Check of the main network, with four bytes of a hash as checksum, and the segregated witness addresses in
 * Bech32 and Bech32m, with thirty bits. Whoever knows an address sees all that was ever paid to it.
 *
 * <p>Source: Bitcoin Improvement Proposals 13, 173 and 350. Thread-safe.
 */
final class BitcoinDetector implements Detector {
    private static final int SHORTEST = 26;
    private static final int LONGEST = 90;
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATORS = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32_CHECK = 1;
    private static final int BECH32M_CHECK = 0x2bc830a3;
    private static final int DECODED = 25;
    private static final BigInteger FIFTY_EIGHT = BigInteger.valueOf(BASE58.length());

    @Override
    public String name() {
        return "Bitcoin address";
    }

    @Override
    public String category() {
        return "user.financial.account_number";
    }

    /** One in two to the power of 30. */
    @Override
    public double chance() {
        return 1e-9;
    }

    @Override
    public int shortest() {
        return SHORTEST;
    }

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.digits() > 0 && shape.length() >= SHORTEST && shape.length() <= LONGEST && !shape.hasAt();
    }

    @Override
    public Match find(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return Match.NONE;
        }
        char first = text.charAt(0);
        if (first == '1' || first == '3') {
            return base58(text);
        }
        boolean oneCase = text.equals(text.toLowerCase(Locale.ROOT)) || text.equals(text.toUpperCase(Locale.ROOT));
        return oneCase && text.regionMatches(true, 0, "bc1", 0, 3) ? bech32(text.toLowerCase(Locale.ROOT)) : Match.NONE;
    }

    private static Match base58(String text) {
        if (text.length() > 35 || !text.chars().allMatch(character -> BASE58.indexOf(character) >= 0)) {
            return Match.NONE;
        }
        BigInteger number = BigInteger.ZERO;
        for (int at = 0; at < text.length(); at++) {
            number = number.multiply(FIFTY_EIGHT).add(BigInteger.valueOf(BASE58.indexOf(text.charAt(at))));
        }
        byte[] bytes = number.toByteArray();
        int zero = bytes[0] == 0 ? 1 : 0;
        if (bytes.length - zero > DECODED) {
            return Match.FORM_ONLY;
        }
        byte[] decoded = new byte[DECODED];
        System.arraycopy(bytes, zero, decoded, DECODED - bytes.length + zero, bytes.length - zero);
        boolean known = decoded[0] == (text.charAt(0) == '1' ? 0 : 5);
        byte[] hash = sha256(sha256(Arrays.copyOf(decoded, DECODED - 4)));
        boolean holds = Arrays.equals(Arrays.copyOf(hash, 4), Arrays.copyOfRange(decoded, DECODED - 4, DECODED));
        return known && holds ? Match.WHOLE : Match.FORM_ONLY;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The first witness version has the first checksum, the later ones the second. */
    private static Match bech32(String text) {
        int check = 1;
        // What stands before the separator, here bc: the high bits of each, a zero, the low bits of each.
        for (int value : new int[] {'b' >> 5, 'c' >> 5, 0, 'b' & 31, 'c' & 31}) {
            check = next(check, value);
        }
        for (int at = 3; at < text.length(); at++) {
            int value = BECH32.indexOf(text.charAt(at));
            if (value < 0) {
                return Match.NONE;
            }
            check = next(check, value);
        }
        int wanted = text.charAt(3) == 'q' ? BECH32_CHECK : BECH32M_CHECK;
        return check == wanted ? Match.WHOLE : Match.FORM_ONLY;
    }

    private static int next(int check, int value) {
        int top = check >>> 25;
        int next = (check & 0x1ffffff) << 5 ^ value;
        for (int bit = 0; bit < GENERATORS.length; bit++) {
            next ^= (top >>> bit & 1) == 0 ? 0 : GENERATORS[bit];
        }
        return next;
    }
}
