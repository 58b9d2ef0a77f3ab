/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.yaml;

import dev.pacta.contract.yaml.YamlCursor.Unusual;
import dev.pacta.contract.yaml.YamlNode.Entry;
import dev.pacta.contract.yaml.YamlNode.Mapping;
import dev.pacta.contract.yaml.YamlNode.Scalar;
import dev.pacta.contract.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the part of YAML that nearly all contracts are written in, in one pass over the characters: block mappings and lists, lists and
 * mappings in brackets on one line, single values. It never says that a document is wrong: what it does not know, from anchors to
 * mistakes, it leaves to the whole grammar. What it reads is the tree that the whole grammar would give. For one thread.
 */
final class PlainYaml {
    // The grammar allows 1,024 characters before the colon.
    private static final int LONGEST_KEY = 1_000;

    private final YamlLimits limits;
    private final YamlCursor cursor;
    private final PlainScalars scalars;
    private int nodes;

    private PlainYaml(String text, YamlLimits limits) throws Unusual {
        this.limits = limits;
        this.cursor = new YamlCursor(text);
        this.scalars = new PlainScalars(cursor);
    }

    /** The tree of a document; nothing when the whole grammar is needed to read it. */
    static Optional<YamlNode> read(String text, YamlLimits limits) {
        try {
            PlainYaml yaml = new PlainYaml(text, limits);
            yaml.cursor.skipDocumentStart();
            YamlCursor.demand(yaml.cursor.nextContent() == 0);
            YamlNode root = yaml.block(0);
            YamlCursor.demand(yaml.cursor.atEnd());
            return Optional.of(root);
        } catch (Unusual | YamlException left) {
            return Optional.empty();
        }
    }

    private void count(int depth) throws Unusual {
        nodes++;
        YamlCursor.demand(nodes <= limits.nodes() && depth <= limits.depth());
    }

    /** What begins here and goes on in the lines below. Ends at the first character of a line, or at the end. */
    private YamlNode block(int depth) throws Unusual, YamlException {
        return isItem() ? sequence(depth) : mapping(depth);
    }

    private boolean isItem() {
        return cursor.isMark('-', cursor.at());
    }

    private Mapping mapping(int depth) throws Unusual, YamlException {
        count(depth);
        Position position = cursor.position();
        int column = cursor.column();
        Entries entries = new Entries();
        do {
            Position place = cursor.position();
            String key = key();
            YamlCursor.demand(!key.equals("<<"));
            Entry earlier = entries.add(key, new Entry(place, value(column, true, depth + 1)));
            YamlCursor.demand(earlier == null);
        } while (isAt(column) && !isItem());
        return new Mapping(position, entries);
    }

    private Sequence sequence(int depth) throws Unusual, YamlException {
        count(depth);
        Position position = cursor.position();
        int column = cursor.column();
        List<YamlNode> items = new ArrayList<>();
        do {
            cursor.moveTo(cursor.at() + 1);
            items.add(value(column, false, depth + 1));
        } while (isAt(column) && isItem());
        return new Sequence(position, items);
    }

    /** Whether the next line with content begins in the column; a deeper one has no place there. */
    private boolean isAt(int column) throws Unusual {
        if (cursor.atEnd()) {
            return false;
        }
        YamlCursor.demand(cursor.column() <= column);
        return cursor.column() == column;
    }

    /** Up to and with the colon. */
    private String key() throws Unusual {
        int start = cursor.at();
        int end = keyEnd(start);
        String key;
        if (cursor.here() == '"' || cursor.here() == '\'') {
            key = scalars.quoted();
            cursor.skipSpaces();
        } else {
            scalars.demandPlainStart();
            int last = end;
            while (cursor.charAt(last - 1) == ' ') {
                last--;
            }
            key = cursor.between(start, last);
        }
        cursor.moveTo(end + 1);
        return key;
    }

    /** Where the colon of a key stands that begins at a place. */
    private int keyEnd(int start) throws Unusual {
        int end = colon(start);
        YamlCursor.demand(end > start && end - start < LONGEST_KEY);
        return end;
    }

    /** The colon behind a key on this line; -1 when there is none. */
    private int colon(int start) {
        char quote = cursor.charAt(start);
        int at = start;
        if (quote == '"' || quote == '\'') {
            at++;
            while (cursor.charAt(at) != quote) {
                if (cursor.charAt(at) == '\n' || cursor.charAt(at) == '\\') {
                    return -1;
                }
                at++;
            }
            at++;
            while (cursor.charAt(at) == ' ') {
                at++;
            }
            return cursor.isMark(':', at) ? at : -1;
        }
        while (cursor.charAt(at) != '\n') {
            if (cursor.charAt(at) == ':' && cursor.isMark(':', at)) {
                return at;
            }
            if (cursor.charAt(at) == '#' && cursor.charAt(at - 1) == ' ') {
                return -1;
            }
            at++;
        }
        return -1;
    }

    /**
     * What follows a colon or a dash, to the start of the next content.
     *
     * @param column of the key or dash
     * @param ofKey after a key, a list may stand in the column of the key, and no other mapping on the same line
     */
    private YamlNode value(int column, boolean ofKey, int depth) throws Unusual, YamlException {
        Position empty = cursor.position();
        int behind = cursor.at();
        cursor.skipSpaces();
        if (cursor.here() == '\n' || cursor.here() == '#') {
            cursor.moveTo(behind);
            cursor.endLine();
            int next = cursor.nextContent();
            if (next > column || ofKey && next == column && isItem()) {
                return block(depth);
            }
            count(depth);
            return new Scalar(empty, Scalar.Type.NULL, "");
        }
        if (!ofKey && (isItem() || "[{".indexOf(cursor.here()) < 0 && colon(cursor.at()) >= 0)) {
            return block(depth);
        }
        YamlNode value = inline(column, depth);
        cursor.nextContent();
        return value;
    }

    private YamlNode inline(int column, int depth) throws Unusual, YamlException {
        Position position = cursor.position();
        switch (cursor.here()) {
            case '"', '\'' -> {
                count(depth);
                String text = scalars.quoted();
                cursor.endLine();
                return new Scalar(position, Scalar.Type.TEXT, text);
            }
            case '[', '{' -> {
                YamlNode value = flow(depth);
                cursor.endLine();
                return value;
            }
            case '|', '>' -> {
                count(depth);
                return scalars.block(column);
            }
            default -> {
                count(depth);
                return scalars.plain(column);
            }
        }
    }

    /** In brackets, on one line. */
    private YamlNode flow(int depth) throws Unusual, YamlException {
        Position position = cursor.position();
        char first = cursor.here();
        if (first != '[' && first != '{') {
            count(depth);
            return flowScalar(position);
        }
        count(depth);
        step();
        List<YamlNode> items = new ArrayList<>();
        Entries entries = new Entries();
        char last = first == '[' ? ']' : '}';
        boolean more = cursor.here() != last;
        while (more) {
            if (first == '[') {
                items.add(flow(depth + 1));
            } else {
                Position place = cursor.position();
                String key = flowText();
                YamlCursor.demand(cursor.isMark(':', cursor.at()) && !key.equals("<<"));
                step();
                YamlCursor.demand(entries.add(key, new Entry(place, flow(depth + 1))) == null);
            }
            cursor.skipSpaces();
            more = cursor.here() == ',';
            if (more) {
                step();
            }
        }
        YamlCursor.demand(cursor.here() == last);
        cursor.moveTo(cursor.at() + 1);
        return first == '[' ? new Sequence(position, items) : new Mapping(position, entries);
    }

    private void step() {
        cursor.moveTo(cursor.at() + 1);
        cursor.skipSpaces();
    }

    private Scalar flowScalar(Position position) throws Unusual, YamlException {
        boolean quoted = cursor.here() == '"' || cursor.here() == '\'';
        String text = flowText();
        return quoted ? new Scalar(position, Scalar.Type.TEXT, text) : PlainScalars.typed(text, position);
    }

    private String flowText() throws Unusual {
        int line = cursor.position().line();
        if (cursor.here() == '"' || cursor.here() == '\'') {
            String text = scalars.quoted();
            YamlCursor.demand(cursor.position().line() == line);
            return text;
        }
        scalars.demandPlainStart();
        int start = cursor.at();
        int at = start;
        while (",[]{}\n".indexOf(cursor.charAt(at)) < 0 && !cursor.isMark(':', at)) {
            // Whether a colon without a space ends a key here depends on what is around it.
            YamlCursor.demand(cursor.charAt(at) != '#' && cursor.charAt(at) != ':' && cursor.charAt(at) != '?');
            at++;
        }
        int end = at;
        while (cursor.charAt(end - 1) == ' ') {
            end--;
        }
        YamlCursor.demand(end > start);
        cursor.moveTo(at);
        return cursor.between(start, end);
    }
}
