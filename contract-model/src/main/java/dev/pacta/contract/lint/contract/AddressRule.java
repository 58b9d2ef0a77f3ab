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
        Check check = new Check(report);
        check.definitions(subject.root());
        subject.root().object("description").ifPresent(check::definitions);
        for (Place channel : subject.root().objects("support")) {
            check.address(channel, "url");
            check.address(channel, "invitationUrl");
        }
        subject.objects().forEach(check::definitions);
        subject.properties().forEach(property -> check.definitions(property.place()));
        subject.quality().forEach(rule -> check.definitions(rule.place()));
    }

    /** Looks at the addresses of one contract. */
    private static final class Check {
        private final Report report;
        /** A plain address up to its last slash: the next one often begins like it. */
        private String sound = "";

        Check(Report report) {
            this.report = report;
        }

        void definitions(Place place) {
            for (Place definition : place.objects("authoritativeDefinitions")) {
                address(definition, "url");
            }
        }

        void address(Place place, String key) {
            String address = place.text(key);
            if (address != null && !isSound(address)) {
                report.add(
                        place.at(key),
                        "'%s' cannot be opened; write a whole address such as https://host/path".formatted(address));
            }
        }

        private boolean isSound(String address) {
            if (!sound.isEmpty() && address.startsWith(sound) && isPlain(address, sound.length())) {
                return true;
            }
            boolean plain = isPlain(address);
            if (plain) {
                sound = address.substring(0, address.lastIndexOf('/') + 1);
            }
            return plain || canBeOpened(address);
        }
    }

    /** A relative address is taken as a path in the repository. */
    private static boolean canBeOpened(String address) {
        if (address.contains("${") || address.contains("{{")) {
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
        return isPlain(address, at);
    }

    private static boolean isPlain(String address, int from) {
        int at = from;
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
