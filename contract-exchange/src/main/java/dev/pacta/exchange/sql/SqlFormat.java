/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.table.TableContract;
import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What tables of a dialect hold. */
public final class SqlFormat {
    private SqlFormat() {}

    /** Scripts of a dialect. */
    static Format of(Dialect dialect) {
        boolean stream = dialect == Dialect.FLINK;
        Format format = Format.of("sql-" + dialect.id(), dialect.title(), "*.sql", facts(dialect))
                .stating(Fact.PHYSICAL_TYPE, Fact.OBJECT_PHYSICAL_TYPE);
        return stream
                ? format.keeping(TableContract.WATERMARK)
                        .remarking(
                                "The connector is taken from the first server that is Kafka, files or a database that Flink knows.",
                                "A watermark stands in the custom property watermark of its column, as an expression.")
                : format.keeping(TableContract.DEFAULT)
                        .remarking("The default of a column stands in the custom property defaultValue, as SQL.");
    }

    /** What a dialect holds in general. */
    public static Set<Fact> facts(Dialect dialect) {
        Abilities abilities = Abilities.of(dialect);
        EnumSet<Fact> facts = EnumSet.of(
                Fact.OBJECT_NAME,
                Fact.OBJECT_DESCRIPTION,
                Fact.NAME,
                Fact.TYPE,
                Fact.PHYSICAL_TYPE,
                Fact.OBJECT_PHYSICAL_TYPE,
                Fact.DESCRIPTION,
                Fact.REQUIRED,
                Fact.PRIMARY_KEY,
                Fact.FORMAT,
                Fact.MAX_LENGTH,
                Fact.TIMEZONE);
        add(facts, abilities.unique(), Fact.UNIQUE);
        add(facts, abilities.check(), Fact.ENUM, Fact.MIN_LENGTH, Fact.BOUNDS, Fact.OBJECT_QUALITY);
        add(facts, abilities.references(), Fact.RELATIONSHIPS, Fact.OBJECT_RELATIONSHIPS);
        add(facts, !abilities.partition().isEmpty(), Fact.PARTITION);
        DataType text = new DataType.Text(null, false);
        add(facts, writes(dialect, new DataType.Array(text)), Fact.ITEMS);
        add(facts, writes(dialect, new DataType.Mapping(text, text)), Fact.MAP);
        List<DataType.Member> members = List.of(new DataType.Member("a", text, false, null));
        add(facts, writes(dialect, new DataType.Structure(members)), Fact.MEMBERS);
        return facts;
    }

    private static boolean writes(Dialect dialect, DataType type) {
        return dialect.print(type).loss() == null;
    }

    private static void add(EnumSet<Fact> facts, boolean held, Fact... more) {
        if (held) {
            facts.addAll(List.of(more));
        }
    }
}
