/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.server;

import dev.pacta.contract.secret.IssuedSecret;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises credentials by the form that their issuers gave them ({@link IssuedSecret}), by where they stand in an address, or by the key beside them. */
final class Secrets {
    /**
     * A form of credential.
     *
     * @param marks one of these stands in every text of the form; looking for them is quicker than the pattern
     */
    private record Form(String kind, Pattern pattern, List<String> marks) {
        Form(String kind, String pattern, String... marks) {
            this(kind, Pattern.compile(pattern), List.of(marks));
        }

        boolean isIn(String value) {
            for (String mark : marks) {
                if (value.contains(mark)) {
                    return pattern.matcher(value).find();
                }
            }
            return false;
        }
    }

    /** Made when the first text comes that may be a credential; most contracts have none. */
    private static final class Patterns {
        private static final List<Form> FORMS = List.of(
                new Form(
                        "a password in an address",
                        "[a-zA-Z][a-zA-Z0-9+.-]{0,20}://[^/\\s:@]{0,200}:(?!\\$\\{|\\{\\{|<)[^/\\s:@]{1,200}@",
                        "@"),
                new Form(
                        "a password in an address",
                        "(?i)[?&;](password|passwd|pwd|secret|token|api_?key|access_?key)=(?!\\$|\\{|<|\\*)[^&;\\s]{3,}",
                        "="),
                new Form(
                        "a shared key of Azure",
                        "(?i)(AccountKey|SharedAccessKey)=[A-Za-z0-9+/=]{20,}|[?&]sig=[A-Za-z0-9%]{20,}",
                        "="));

        /** What stands for a secret that comes from elsewhere. */
        private static final Pattern PLACEHOLDER = Pattern.compile(
                "(?i)[$<{%*\\[].*|.*[\\s].*|env:.*|vault:.*|secrets?[:/.].*|arn:.*|projects/.*|https?://.*|none|null|true|false|string|text|bearer|basic|oauth2?|x+");
    }

    /** How a key ends whose value is a credential; before it stands nothing or one of {@code _}, {@code .} and {@code -}. */
    private static final List<String> KEYS = List.of(
            "password",
            "passwd",
            "pwd",
            "secret",
            "secretkey",
            "secret_key",
            "clientsecret",
            "client_secret",
            "accesstoken",
            "access_token",
            "authtoken",
            "auth_token",
            "apikey",
            "api_key",
            "privatekey",
            "private_key");

    private Secrets() {}

    /**
     * What kind of credential a value is.
     *
     * @param key of the value; that of a custom property is its name
     */
    static Optional<String> kind(String key, String value) {
        if (mayHaveForm(value)) {
            for (Form form : Patterns.FORMS) {
                if (form.isIn(value)) {
                    return Optional.of(form.kind());
                }
            }
        }
        IssuedSecret issued = IssuedSecret.in(value);
        if (issued != null) {
            return Optional.of(issued.kind());
        }
        boolean named = value.length() >= 4 && namesSecret(key);
        return named && !Patterns.PLACEHOLDER.matcher(value).matches()
                ? Optional.of("a password or key")
                : Optional.empty();
    }

    /** Whether a value is a credential, as {@link #kind} finds it. */
    static boolean isSecret(String key, String value) {
        boolean possible =
                mayHaveForm(value) || value.length() >= 4 && namesSecret(key) || IssuedSecret.in(value) != null;
        return possible && kind(key, value).isPresent();
    }

    /** Nearly no text has one of these marks; looking for them all at once spares the forms. */
    private static boolean mayHaveForm(String value) {
        return value.indexOf('=') >= 0 || value.indexOf('@') > 0 && value.contains("://");
    }

    private static boolean namesSecret(String key) {
        // By the last letter of the words; spares nearly all keys the comparison.
        if (key.isEmpty() || "dtynDTYN".indexOf(key.charAt(key.length() - 1)) < 0) {
            return false;
        }
        for (String word : KEYS) {
            int before = key.length() - word.length() - 1;
            if (before >= -1
                    && key.regionMatches(true, before + 1, word, 0, word.length())
                    && (before < 0 || "_.-".indexOf(key.charAt(before)) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
