/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.privacy;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place.Value;
import dev.pacta.contract.lint.rule.PropertyPlace;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An example of personal data belongs to nobody. */
final class RealExampleRule extends LintRule {
    RealExampleRule() {
        super(
                "pacta.privacy.example",
                Severity.WARNING,
                "An example of personal data belongs to nobody",
                """
                Examples are read by everybody who reads the contract. An address, account or card number that passes its check
                may be somebody's; use domains such as mail.example and numbers from the documentation of their issuers.
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - name: notes
                        logicalType: string
                        examples:
                          - please call ada.lovelace@gmail.com  # <- here
                """,
                """
                schema:
                  - name: orders
                    properties:
                      - name: notes
                        logicalType: string
                        examples:
                          - please call ada.lovelace@mail.example
                """);
    }

    /** Made when the first example comes. */
    private static final class Forms {
        private static final Pattern MAIL =
                Pattern.compile("[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}([A-Za-z]{2,24})");
        private static final Pattern IBAN = Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]){11,30}\\b");
        private static final Pattern CARD = Pattern.compile("\\b(?:\\d[ -]?){12,18}\\d\\b");
        private static final Pattern RESERVED =
                Pattern.compile("(?i).*(@|\\.)(example(\\.(com|org|net))?|test|invalid|localhost)");
    }

    /** Numbers that the issuers publish for tests and documentation. */
    private static final Set<String> PUBLISHED = Set.of(
            "4111111111111111",
            "4012888888881881",
            "4242424242424242",
            "5555555555554444",
            "5105105105105100",
            "378282246310005",
            "371449635398431",
            "6011111111111117",
            "DE89370400440532013000",
            "GB82WEST12345698765432",
            "GB29NWBK60161331926819",
            "FR1420041010050500013M02606",
            "NL91ABNA0417164300");

    @Override
    public void check(Subject subject, Report report) {
        for (PropertyPlace property : subject.properties()) {
            for (Value example : property.place().values("examples")) {
                String text = example.text();
                String kind = text == null || text.length() > 2_000 ? null : kind(text);
                if (kind != null) {
                    report.add(
                            example.path(),
                            "this example holds %s that may be somebody's; make one up".formatted(kind));
                }
            }
        }
    }

    private static @Nullable String kind(String text) {
        Matcher mail = Forms.MAIL.matcher(text);
        while (mail.find()) {
            if (!Forms.RESERVED.matcher(mail.group()).matches()) {
                return "an e-mail address";
            }
        }
        Matcher iban = Forms.IBAN.matcher(text);
        if (iban.find() && isForeign(iban.group()) && Checksums.isIban(plain(iban.group()))) {
            return "an account number (IBAN)";
        }
        Matcher card = Forms.CARD.matcher(text);
        boolean number = card.find() && isForeign(card.group()) && Checksums.isCard(plain(card.group()));
        return number ? "a card number" : null;
    }

    private static boolean isForeign(String number) {
        return !PUBLISHED.contains(plain(number));
    }

    private static String plain(String number) {
        return number.replaceAll("[ -]", "");
    }
}
