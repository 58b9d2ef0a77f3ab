/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises credentials by the form that their issuers gave them, or by the key beside them. */
final class Secrets {
    private static final Map<String, Pattern> FORMS = new LinkedHashMap<>();

    static {
        form(
                "a password in an address",
                "[a-zA-Z][a-zA-Z0-9+.-]{0,20}://[^/\\s:@]{0,200}:(?!\\$\\{|\\{\\{|<)[^/\\s:@]{1,200}@");
        form(
                "a password in an address",
                "(?i)[?&;](password|passwd|pwd|secret|token|api_?key|access_?key)=(?!\\$|\\{|<|\\*)[^&;\\s]{3,}");
        form("an access key of AWS", "\\b(AKIA|ASIA)[0-9A-Z]{16}\\b");
        form("a token of GitHub", "\\bgh[pousr]_[A-Za-z0-9]{36,}\\b|\\bgithub_pat_[A-Za-z0-9_]{40,}");
        form("a token of GitLab", "\\bglpat-[A-Za-z0-9_-]{20,}");
        form("a token of Slack", "\\bxox[abprs]-[A-Za-z0-9-]{10,}");
        form("a key of Google", "\\bAIza[0-9A-Za-z_-]{35}\\b");
        form("a token of Databricks", "\\bdapi[0-9a-f]{32}\\b");
        form("a shared key of Azure", "(?i)(AccountKey|SharedAccessKey)=[A-Za-z0-9+/=]{20,}|[?&]sig=[A-Za-z0-9%]{20,}");
        form("a private key", "-----BEGIN [A-Z ]*PRIVATE KEY-----");
    }

    private static final Pattern KEY = Pattern.compile(
            "(?i)(.*[_.-])?(password|passwd|pwd|secret|secret_?key|client_?secret|access_?token|auth_?token|api_?key|private_?key)");

    /** What stands for a secret that comes from elsewhere. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)[$<{%*\\[].*|.*[\\s].*|env:.*|vault:.*|secrets?[:/.].*|arn:.*|projects/.*|https?://.*|none|null|true|false|string|text|bearer|basic|oauth2?|x+");

    private Secrets() {}

    private static void form(String kind, String pattern) {
        FORMS.merge(kind, Pattern.compile(pattern), (one, other) -> Pattern.compile(one + "|" + other));
    }

    /**
     * What kind of credential a value is.
     *
     * @param key of the value; that of a custom property is its name
     */
    static Optional<String> kind(String key, String value) {
        for (Map.Entry<String, Pattern> form : FORMS.entrySet()) {
            if (form.getValue().matcher(value).find()) {
                return Optional.of(form.getKey());
            }
        }
        boolean named = KEY.matcher(key).matches() && value.length() >= 4;
        return named && !PLACEHOLDER.matcher(value).matches() ? Optional.of("a password or key") : Optional.empty();
    }
}
