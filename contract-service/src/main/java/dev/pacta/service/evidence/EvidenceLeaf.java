/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Hashes a piece of evidence as the leaf of a Merkle tree, by RFC 6962, section 2.1: {@code SHA-256(0x00 || leaf)}. */
final class EvidenceLeaf {
    private static final byte LEAF = 0;

    private EvidenceLeaf() {}

    /** The hash, in hexadecimal digits, over all that a row says. */
    static String hash(Instant at, String actor, Told told) {
        Map<String, @Nullable Object> leaf = new TreeMap<>();
        leaf.put("actor", actor);
        leaf.put("at", at.toString());
        leaf.put("data", told.data());
        leaf.put("digest", told.digest());
        leaf.put("kind", told.kind().text());
        leaf.put("subject", told.subject());
        return hash(CanonicalJson.write(leaf));
    }

    private static String hash(String canonical) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(LEAF);
            return HexFormat.of().formatHex(sha256.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
