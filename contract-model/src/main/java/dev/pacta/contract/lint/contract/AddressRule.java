/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.net.URI;
import java.net.URISyntaxException;

/** An address can be opened. */
final class AddressRule extends LintRule {
    AddressRule() {
        super("pacta.url.form", Severity.WARNING, "An address can be opened", """
                Links to definitions and support channels are followed when something is wrong. An address with blanks or
                without a host leads nowhere.
                """, """
                support:
                  - {channel: sales-data, url: "https://chat.shop.example/sales data"}  # <- here
                """, """
                support:
                  - {channel: sales-data, url: "https://chat.shop.example/sales-data"}
                """);
    }

    @Override
    public void check(Subject subject, Report report) {
        definitions(subject.root(), report);
        subject.root().object("description").ifPresent(description -> definitions(description, report));
        for (Place channel : subject.root().objects("support")) {
            check(channel, "url", report);
            check(channel, "invitationUrl", report);
        }
        subject.objects().forEach(object -> definitions(object, report));
        subject.properties().forEach(property -> definitions(property.place(), report));
        subject.quality().forEach(rule -> definitions(rule.place(), report));
    }

    private static void definitions(Place place, Report report) {
        place.objects("authoritativeDefinitions").forEach(definition -> check(definition, "url", report));
    }

    private static void check(Place place, String key, Report report) {
        String address = place.text(key);
        if (address != null && !isSound(address)) {
            report.add(
                    place.at(key),
                    "'%s' cannot be opened; write a whole address such as https://host/path".formatted(address));
        }
    }

    /** A relative address is taken as a path in the repository. */
    private static boolean isSound(String address) {
        if (isPlain(address) || address.contains("${") || address.contains("{{")) {
            return true;
        }
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return !address.isBlank() && (!web || uri.getRawAuthority() != null);
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    /**
     * Whether it has the form that nearly all have: a scheme, perhaps two slashes, then letters, digits and what needs no escape anywhere (RFC 3986, section 2.3).
     * Such an address is sound; {@link URI} says the same, later in a process that has just begun.
     */
    static boolean isPlain(String address) {
        int at = 0;
        while (at < address.length() && isLetter(address.charAt(at))) {
            at++;
        }
        if (at == 0 || at == address.length() || address.charAt(at) != ':') {
            return false;
        }
        boolean host = address.startsWith("//", at + 1);
        at += host ? 3 : 1;
        boolean webWithoutHost = !host && address.regionMatches(true, 0, "http", 0, 4);
        if (webWithoutHost || at == address.length() || !isLetter(address.charAt(at))) {
            return false;
        }
        while (at < address.length() && isPlain(address.charAt(at))) {
            at++;
        }
        return at == address.length();
    }

    /** A letter, a digit or one of {@code - . / : _ ~}. */
    private static boolean isPlain(char sign) {
        return isLetter(sign) || sign >= '-' && sign <= ':' || sign == '_' || sign == '~';
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }
}
