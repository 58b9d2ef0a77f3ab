/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A format as users know it, and what it can hold of a contract. Help, lists, documentation and the search for losses are all made
 * of this. Immutable.
 *
 * @param name what users call it by, such as {@code sql-postgresql}
 * @param title its own name, such as {@code Apache Avro}
 * @param files how its files are usually called, such as {@code *.avsc}
 * @param holds what it can hold in general; where it cannot for one property, the exporter says so
 * @param states what each of its documents says, also where the contract had left it open
 * @param custom names of custom properties that it holds
 * @param remarks what users should know, as sentences
 */
public record Format(
        String name,
        String title,
        List<String> files,
        Set<Fact> holds,
        Set<Fact> states,
        Set<String> custom,
        List<String> remarks) {
    public Format {
        if (name.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a format has a name and a title");
        }
        files = List.copyOf(files);
        holds = Set.copyOf(holds);
        states = Set.copyOf(states);
        custom = Set.copyOf(custom);
        remarks = List.copyOf(remarks);
    }

    /** A format that holds these facts. */
    public static Format of(String name, String title, String file, Set<Fact> holds) {
        return new Format(name, title, List.of(file), holds, Set.of(), Set.of(), List.of());
    }

    /** The same, which also holds these facts. */
    public Format and(Fact first, Fact... more) {
        EnumSet<Fact> facts = EnumSet.of(first, more);
        facts.addAll(holds);
        return new Format(name, title, files, facts, states, custom, remarks);
    }

    /** The same, whose documents state these facts by themselves. */
    public Format stating(Fact first, Fact... more) {
        return new Format(name, title, files, holds, EnumSet.of(first, more), custom, remarks);
    }

    /** The same, which also holds the custom properties with these names. */
    public Format keeping(String... properties) {
        return new Format(name, title, files, holds, states, Set.of(properties), remarks);
    }

    /** The same with sentences for users. */
    public Format remarking(String... sentences) {
        return new Format(name, title, files, holds, states, custom, List.of(sentences));
    }

    /** Whether anybody has said yet what it holds. */
    public boolean described() {
        return !holds.isEmpty();
    }
}
