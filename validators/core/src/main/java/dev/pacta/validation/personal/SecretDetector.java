/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Secrets by which programs and people sign in: tokens whose issuers give them a prefix of their own, private keys in PEM (RFC 7468), and
 * signed tokens (JWT, RFC 7519). A text that only looks random is none: hashes and identifiers do.
 */
final class SecretDetector implements Detector {
    private static final int SHORTEST = 20;
    private static final String PEM = "-----BEGIN ";
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";
    private static final int LONGEST_PEM_NAME = 32;
    private static final int FEWEST_OF_JWT = 8;

    /**
     * A token by the beginning and the length that are commonly known of it; not taken from the documents of its issuer.
     *
     * @param signs what may stand behind the prefix: letters and digits, and those more
     */
    private record Issued(String prefix, String signs, int least, int most) {}

    private static final List<Issued> ISSUED = List.of(
            new Issued("AKIA", "", 16, 16),
            new Issued("ASIA", "", 16, 16),
            new Issued("AIza", "_-", 35, 35),
            new Issued("SG.", "_-.", 60, 70),
            new Issued("dop_v1_", "", 64, 64),
            new Issued("ghp_", "", 36, 251),
            new Issued("gho_", "", 36, 251),
            new Issued("ghu_", "", 36, 251),
            new Issued("ghs_", "", 36, 251),
            new Issued("ghr_", "", 36, 251),
            new Issued("github_pat_", "_", 50, 251),
            new Issued("glpat-", "_-.", 20, 64),
            new Issued("hf_", "", 34, 40),
            new Issued("npm_", "", 36, 36),
            new Issued("pypi-AgEIcHlwaS5vcmc", "_-", 50, 1_000),
            new Issued("rk_live_", "", 20, 247),
            new Issued("shpat_", "", 32, 32),
            new Issued("sk_live_", "", 20, 247),
            new Issued("xoxa-", "-", 20, 251),
            new Issued("xoxb-", "-", 20, 251),
            new Issued("xoxp-", "-", 20, 251),
            new Issued("xoxr-", "-", 20, 251),
            new Issued("xoxs-", "-", 20, 251));

    private static final boolean[] FIRST = first();

    private static boolean[] first() {
        boolean[] first = new boolean[128];
        ISSUED.forEach(issued -> first[issued.prefix().charAt(0)] = true);
        first['-'] = true;
        first['e'] = true;
        return first;
    }

    @Override
    public String name() {
        return "secret key or token";
    }

    @Override
    public String category() {
        return "user.authorization.credentials";
    }

    /** Of random letters and digits, fewer than one in 62 to the power of four begins like one. */
    @Override
    public double chance() {
        return 1e-6;
    }

    @Override
    public boolean hasChecksum() {
        return false;
    }

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.length() >= SHORTEST;
    }

    @Override
    public Match find(String text) {
        for (int at = 0; at + SHORTEST <= text.length(); at++) {
            char character = text.charAt(at);
            if (character >= 128 || !FIRST[character] || at > 0 && isSign(text.charAt(at - 1), "_")) {
                continue;
            }
            int end = end(text, at);
            if (end > 0) {
                return at == 0 && end == text.length() ? Match.WHOLE : Match.INSIDE;
            }
        }
        return Match.NONE;
    }

    /** Where the secret ends that begins there; -1 when none does. */
    private static int end(String text, int at) {
        if (text.charAt(at) == '-') {
            return keyEnd(text, at);
        }
        if (text.startsWith("eyJ", at)) {
            return tokenEnd(text, at);
        }
        for (Issued issued : ISSUED) {
            if (text.startsWith(issued.prefix(), at)) {
                int from = at + issued.prefix().length();
                int end = signsEnd(text, from, issued.signs());
                return end - from >= issued.least() && end - from <= issued.most() ? end : -1;
            }
        }
        return -1;
    }

    private static int keyEnd(String text, int at) {
        int name = at + PEM.length();
        if (!text.startsWith(PEM, at)) {
            return -1;
        }
        int key = text.indexOf(PRIVATE_KEY, name);
        if (key < 0
                || key - name > LONGEST_PEM_NAME
                || text.substring(name, key).indexOf('-') >= 0) {
            return -1;
        }
        int last = text.indexOf("-----END ", key);
        int end = last < 0 ? -1 : text.indexOf(PRIVATE_KEY, last);
        return end < 0 ? key + PRIVATE_KEY.length() : end + PRIVATE_KEY.length();
    }

    /** Three parts, the first of them an object that names an algorithm. */
    private static int tokenEnd(String text, int at) {
        int header = signsEnd(text, at, "_-");
        int claims = header < text.length() && text.charAt(header) == '.' ? signsEnd(text, header + 1, "_-") : header;
        int signature =
                claims < text.length() && text.charAt(claims) == '.' ? signsEnd(text, claims + 1, "_-") : claims;
        boolean parts = claims - header > FEWEST_OF_JWT && signature - claims > FEWEST_OF_JWT;
        return parts && namesAlgorithm(text.substring(at, header)) ? signature : -1;
    }

    private static boolean namesAlgorithm(String header) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
            return json.contains("\"alg\"");
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static int signsEnd(String text, int from, String more) {
        int end = from;
        while (end < text.length() && isSign(text.charAt(end), more)) {
            end++;
        }
        return end;
    }

    private static boolean isSign(char character, String more) {
        return character < 128 && (Character.isLetterOrDigit(character) || more.indexOf(character) >= 0);
    }
}
