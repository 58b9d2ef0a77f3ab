/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import dev.pacta.contract.yaml.YamlCursor.Unusual;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Single values as most documents write them: plain or quoted, over one or more lines, and literal or folded blocks. For one thread. */
final class PlainScalars {
    /** Made when the first value comes that is more than a truth value or a few digits. */
    private static final class Resolver {
        private static final ScalarResolver OF_THE_SCHEMA = new CoreSchema().getScalarResolver();
    }

    /** What a value that is no text may begin with, in YAML's core schema. */
    private static final String NOT_TEXT = "+-.0123456789~nNtTfF";

    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private final YamlCursor cursor;
    private boolean commented;
    /** Up to where a quoted text keeps its spaces, because what stands there was escaped. */
    private int kept;

    PlainScalars(YamlCursor cursor) {
        this.cursor = cursor;
    }

    /** The type of a plain value is that which the whole grammar gives it. */
    static Scalar typed(String text, Position position) throws YamlException {
        if (!text.isEmpty() && NOT_TEXT.indexOf(text.charAt(0)) < 0) {
            return new Scalar(position, Scalar.Type.TEXT, text);
        }
        if (text.equals("true") || text.equals("false")) {
            return new Scalar(position, Scalar.Type.BOOLEAN, text);
        }
        if (YamlNumbers.small(text) != null) {
            return new Scalar(position, Scalar.Type.INTEGER, text);
        }
        Tag tag = Resolver.OF_THE_SCHEMA.resolve(text, true);
        return TreeBuilder.scalar(tag, text, position);
    }

    /** Whether a plain value may begin here. */
    void demandPlainStart() throws Unusual {
        char first = cursor.here();
        boolean number = first == '-' && " \n,[]{}".indexOf(cursor.charAt(cursor.at() + 1)) < 0;
        YamlCursor.demand(number || INDICATORS.indexOf(first) < 0);
    }

    /** A plain value and the lines that go on with it: those that are deeper than what it belongs to. Ends at the start of a line. */
    Scalar plain(int parent) throws Unusual, YamlException {
        demandPlainStart();
        Position position = cursor.position();
        String text = plainLine();
        while (!commented && !cursor.atEnd() && goesOn(parent)) {
            demandPlainStart();
            text = text + " " + plainLine();
        }
        return typed(text, position);
    }

    /** Moves to the first character of the next line when it goes on with a plain value. */
    private boolean goesOn(int parent) throws Unusual {
        int start = cursor.at();
        cursor.skipSpaces();
        boolean deeper = cursor.column() > parent && cursor.here() != '\n' && cursor.here() != '#';
        if (!deeper) {
            cursor.moveTo(start);
        }
        return deeper;
    }

    private String plainLine() throws Unusual {
        int start = cursor.at();
        int end = start;
        int at = start;
        for (char here = cursor.charAt(at); here != '\n'; here = cursor.charAt(at)) {
            YamlCursor.demand(here != ':' || !cursor.isMark(':', at));
            if (here == ' ' && cursor.charAt(at + 1) == '#') {
                break;
            }
            at++;
            end = here == ' ' ? end : at;
        }
        // A comment ends the value: what is deeper below it is a mistake.
        commented = cursor.charAt(at) != '\n';
        cursor.moveTo(end);
        cursor.endLine();
        return cursor.between(start, end);
    }

    /** A quoted text; ends behind the closing quote. */
    String quoted() throws Unusual {
        char quote = cursor.here();
        int start = cursor.at() + 1;
        int at = start;
        char first = cursor.charAt(at);
        while (first != quote && first != '\\' && first != '\n') {
            at++;
            first = cursor.charAt(at);
        }
        String plain = cursor.between(start, at);
        if (first == quote && cursor.charAt(at + 1) != '\'') {
            cursor.moveTo(at + 1);
            return plain;
        }
        return quoted(quote, at, new StringBuilder(plain));
    }

    /** The rest of a quoted text, from the first character that does not stand for itself. */
    private String quoted(char quote, int from, StringBuilder text) throws Unusual {
        kept = 0;
        int at = from;
        while (true) {
            char here = cursor.charAt(at);
            if (here == quote && quote == '\'' && cursor.charAt(at + 1) == quote) {
                text.append(quote);
                at += 2;
            } else if (here == quote) {
                cursor.moveTo(at + 1);
                return text.toString();
            } else if (here == '\n') {
                cursor.moveTo(at);
                at = fold(text);
            } else if (here == '\\' && quote == '"') {
                cursor.moveTo(at + 1);
                at = escape(text);
            } else {
                text.append(here);
                at++;
            }
        }
    }

    /** A line break in a quoted text and the spaces around it are one space. Gives where the next line goes on. */
    private int fold(StringBuilder text) throws Unusual {
        int length = text.length();
        while (length > kept && text.charAt(length - 1) == ' ') {
            length--;
        }
        text.setLength(length);
        text.append(' ');
        return nextLine();
    }

    private int nextLine() throws Unusual {
        cursor.breakLine();
        YamlCursor.demand(!cursor.atEnd());
        cursor.skipSpaces();
        YamlCursor.demand(cursor.column() > 0 && cursor.here() != '\n');
        return cursor.at();
    }

    private int escape(StringBuilder text) throws Unusual {
        switch (cursor.here()) {
            case '\n' -> {
                kept = text.length();
                return nextLine();
            }
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case '"', '\\', ' ', '/' -> text.append(cursor.here());
            default -> throw YamlCursor.unusual();
        }
        kept = text.length();
        return cursor.at() + 1;
    }

    /** A literal or folded block; ends at the start of a line. */
    Scalar block(int parent) throws Unusual {
        Position position = cursor.position();
        boolean literal = cursor.here() == '|';
        cursor.moveTo(cursor.at() + 1);
        boolean stripped = cursor.here() == '-';
        cursor.moveTo(cursor.at() + (stripped ? 1 : 0));
        YamlCursor.demand(cursor.here() == '\n');
        cursor.breakLine();
        YamlCursor.demand(!cursor.atEnd());
        cursor.skipSpaces();
        int indent = cursor.column();
        YamlCursor.demand(indent > parent && indent > 0 && cursor.here() != '\n');
        StringBuilder text = new StringBuilder();
        int blank = 0;
        boolean first = true;
        while (cursor.here() == '\n' || cursor.column() >= indent) {
            // Blank lines may be shorter than the block; what is more indented is kept as it is, which folding makes
            // difficult.
            boolean empty = cursor.here() == '\n';
            YamlCursor.demand(!empty || cursor.column() <= indent);
            if (empty) {
                blank++;
            } else {
                YamlCursor.demand(literal || cursor.column() == indent);
                separate(text, literal, first, blank);
                takeLine(text, indent);
                first = false;
                blank = 0;
            }
            cursor.breakLine();
            if (cursor.atEnd()) {
                break;
            }
            cursor.skipSpaces();
        }
        backToLineStart();
        return new Scalar(position, Scalar.Type.TEXT, stripped ? text.toString() : text + "\n");
    }

    private static void separate(StringBuilder text, boolean literal, boolean first, int blank) {
        if (!first) {
            text.append(literal ? "\n".repeat(blank + 1) : blank == 0 ? " " : "\n".repeat(blank));
        }
    }

    private void takeLine(StringBuilder text, int indent) throws Unusual {
        int end = cursor.at();
        while (cursor.charAt(end) != '\n') {
            end++;
        }
        // Without a line break at its end the last line has none in the block either.
        YamlCursor.demand(!cursor.isLast(end));
        text.append(" ".repeat(cursor.column() - indent)).append(cursor.between(cursor.at(), end));
        cursor.moveTo(end);
    }

    private void backToLineStart() {
        if (!cursor.atEnd()) {
            cursor.moveTo(cursor.at() - cursor.column());
        }
    }
}
