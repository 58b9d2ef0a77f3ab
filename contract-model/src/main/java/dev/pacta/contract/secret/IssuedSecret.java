/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A secret in a text: a token whose issuer gives it a prefix of its own, a private key in PEM (RFC 7468), or a signed token (JWT, RFC 7519).
 * A text that only looks random is none: hashes and identifiers do. Immutable.
 *
 * @param kind what it is, for a message, such as {@code a token of GitHub}; never the secret
 * @param start where it begins in the text
 * @param end behind its last character
 */
public record IssuedSecret(String kind, int start, int end) {
    /** What is shorter is no secret of these forms. */
    public static final int SHORTEST = 20;

    private static final String PEM = "-----BEGIN ";
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";
    private static final int LONGEST_PEM_NAME = 32;
    private static final int FEWEST_OF_JWT = 8;

    /**
     * A token by the beginning and the length that are commonly known of it; not taken from the documents of its issuer.
     *
     * @param signs what may stand behind the prefix: letters and digits, and those more
     */
    private record Form(String kind, String prefix, String signs, int least, int most) {}

    private static final List<Form> FORMS = List.of(
            new Form("an access key of AWS", "AKIA", "", 16, 16),
            new Form("an access key of AWS", "ASIA", "", 16, 16),
            new Form("a key of Google", "AIza", "_-", 35, 35),
            new Form("a key of SendGrid", "SG.", "_-.", 60, 70),
            new Form("a token of Databricks", "dapi", "", 32, 32),
            new Form("a token of DigitalOcean", "dop_v1_", "", 64, 64),
            new Form("a token of GitHub", "ghp_", "", 36, 251),
            new Form("a token of GitHub", "gho_", "", 36, 251),
            new Form("a token of GitHub", "ghu_", "", 36, 251),
            new Form("a token of GitHub", "ghs_", "", 36, 251),
            new Form("a token of GitHub", "ghr_", "", 36, 251),
            new Form("a token of GitHub", "github_pat_", "_", 40, 251),
            new Form("a token of GitLab", "glpat-", "_-.", 20, 64),
            new Form("a token of Hugging Face", "hf_", "", 34, 40),
            new Form("a token of npm", "npm_", "", 36, 36),
            new Form("a token of PyPI", "pypi-AgEIcHlwaS5vcmc", "_-", 50, 1_000),
            new Form("a key of Stripe", "rk_live_", "", 20, 247),
            new Form("a token of Shopify", "shpat_", "", 32, 32),
            new Form("a key of Stripe", "sk_live_", "", 20, 247),
            new Form("a token of Slack", "xoxa-", "-", 15, 251),
            new Form("a token of Slack", "xoxb-", "-", 15, 251),
            new Form("a token of Slack", "xoxp-", "-", 15, 251),
            new Form("a token of Slack", "xoxr-", "-", 15, 251),
            new Form("a token of Slack", "xoxs-", "-", 15, 251));

    /** The forms by the first character of their prefixes; null where nothing begins. */
    private static final @Nullable List<Form>[] BY_FIRST = byFirst();

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists has no type of its own
    private static @Nullable List<Form>[] byFirst() {
        @Nullable List<Form>[] byFirst = new List[128];
        byFirst['-'] = List.of();
        byFirst['e'] = List.of();
        for (Form form : FORMS) {
            char first = form.prefix().charAt(0);
            List<Form> others = byFirst[first];
            List<Form> forms = others == null ? new ArrayList<>() : new ArrayList<>(others);
            forms.add(form);
            byFirst[first] = forms;
        }
        return byFirst;
    }

    /** The first secret in a text; null when there is none. */
    public static @Nullable IssuedSecret in(String text) {
        for (int at = 0; at + SHORTEST <= text.length(); at++) {
            char character = text.charAt(at);
            List<Form> forms = character < 128 ? BY_FIRST[character] : null;
            if (forms != null && (at == 0 || !isSign(text.charAt(at - 1), "_"))) {
                IssuedSecret found = at(text, at, forms);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable IssuedSecret at(String text, int at, List<Form> forms) {
        if (text.charAt(at) == '-') {
            return found("a private key", at, keyEnd(text, at));
        }
        if (text.startsWith("eyJ", at)) {
            return found("a signed token", at, tokenEnd(text, at));
        }
        for (Form form : forms) {
            if (text.startsWith(form.prefix(), at)) {
                int from = at + form.prefix().length();
                int end = signsEnd(text, from, form.signs());
                return found(form.kind(), at, end - from >= form.least() && end - from <= form.most() ? end : -1);
            }
        }
        return null;
    }

    private static @Nullable IssuedSecret found(String kind, int start, int end) {
        return end < 0 ? null : new IssuedSecret(kind, start, end);
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
