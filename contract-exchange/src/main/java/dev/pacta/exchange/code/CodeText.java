/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.code;

import dev.pacta.contract.odcs.JsonText;
import dev.pacta.exchange.schema.LegalNames;
import java.util.Set;

/** Names and texts as programming languages write them. */
final class CodeText {
    private CodeText() {}

    /** In upper camel case: order_total and "order total" become OrderTotal. */
    static String upperCamel(String wanted) {
        StringBuilder name = new StringBuilder();
        for (String word : LegalNames.legal(wanted).split("_+")) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        String made = name.toString();
        return made.isEmpty() || Character.isDigit(made.charAt(0)) ? "Type" + made : made;
    }

    /** In lower camel case; a name that is all capitals becomes small. */
    static String lowerCamel(String wanted) {
        String upper = upperCamel(wanted);
        String name = upper.startsWith("Type") && !wanted.regionMatches(true, 0, "type", 0, 4)
                ? "field" + upper.substring(4)
                : upper;
        return name.equals(name.toUpperCase(java.util.Locale.ROOT))
                ? name.toLowerCase(java.util.Locale.ROOT)
                : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The name, or one beside it when it is taken by the language. */
    static String unless(Set<String> reserved, String name) {
        return reserved.contains(name) ? name + "_" : name;
    }

    /** A text in double quotes; the escapes are those that JSON, Java, Python and TypeScript have in common. */
    static String quoted(Object text) {
        return JsonText.of(String.valueOf(text));
    }
}
