/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

/**
 * What a format that is no SQL calls single types, from its table in the resources. What lies inside arrays, structures and maps is the
 * format's own affair where the table has no template for them. Safe for many threads.
 */
public final class TypeNames {
    private final String title;
    private final DialectTable table;

    private TypeNames(String title, DialectTable table) {
        this.title = title;
        this.table = table;
    }

    /**
     * The types of a format.
     *
     * @param name of the table in the resources
     * @param title for people
     */
    public static TypeNames of(String name, String title) {
        return new TypeNames(title, DialectTable.load(name));
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** What a type means. Never fails: what the format does not have is unknown. */
    public DataType parse(String text) {
        Tokens tokens = new Tokens(text);
        int mark = tokens.mark();
        DataType type = table.meaning(new TypeReader(tokens).read(), tokens.textSince(mark));
        return tokens.atEnd() ? type : new DataType.Unknown(text);
    }

    /** The type as the format calls it, or the nearest it has. */
    public TypeText print(DataType type) {
        String text = table.spelling(type);
        return new TypeText(
                text, parse(text).equals(type) ? null : "%s has %s as %s".formatted(title, Words.of(type), text));
    }

    /** A name, in the format's quotes. */
    public String inQuotes(String name) {
        return table.inQuotes(name);
    }
}
