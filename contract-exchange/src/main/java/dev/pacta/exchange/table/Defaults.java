/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Defaults of columns, without what databases put around a plain value: casts, brackets, the creation of a sequence's next number. */
final class Defaults {
    // What is between quotes is taken without going back: a long text would otherwise end the stack.
    private static final Pattern CAST = Pattern.compile(
            "(?i)('(?:[^']|'')*+'|-?[0-9]+(?:[.][0-9]+)?)::[a-z\"][a-z\" ]*(?:\\([0-9, ]+\\))?(?:\\[\\])?");
    private static final Pattern CAST_CALL =
            Pattern.compile("(?i)CAST\\(('(?:[^']|'')*+'|-?[0-9]+(?:[.][0-9]+)?) AS [a-z ]+(?:\\([0-9, ]+\\))?\\)");

    private Defaults() {}

    static @Nullable String plain(@Nullable String written) {
        if (written == null
                || written.isBlank()
                || written.equalsIgnoreCase("NULL")
                || written.startsWith("nextval(")) {
            return null;
        }
        String text = written.strip();
        while (text.startsWith("(") && text.endsWith(")") && text.indexOf(')') >= text.lastIndexOf('(')) {
            text = text.substring(1, text.length() - 1).strip();
        }
        for (Pattern pattern : new Pattern[] {CAST, CAST_CALL}) {
            Matcher cast = pattern.matcher(text);
            if (cast.matches()) {
                return cast.group(1);
            }
        }
        return text;
    }
}
