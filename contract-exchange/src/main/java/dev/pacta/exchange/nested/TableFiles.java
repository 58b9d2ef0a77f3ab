/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.nested;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.TextFile;
import dev.pacta.exchange.facts.Losses;
import dev.pacta.exchange.types.TypeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes one file for each table of a contract. */
public final class TableFiles {
    private TableFiles() {}

    /** Writes one table. */
    public interface Writer {
        /** The text of the file. */
        String write(SchemaObject object, List<Field> columns, List<Loss> losses);
    }

    /** All tables, and what the format does not hold of them. */
    public static Exported write(Contract contract, Format format, TypeNames names, String ending, Writer writer) {
        List<Loss> losses = new ArrayList<>(Losses.of(contract, format));
        Set<String> taken = new HashSet<>();
        List<TextFile> files = new ArrayList<>();
        for (SchemaObject object : contract.schema()) {
            List<Field> columns = new FieldWriter(names, contract, losses).columns(object);
            boolean keys = format.holds().contains(Fact.PRIMARY_KEY);
            String text = writer.write(object, keys ? counted(columns, object, losses) : columns, losses);
            String name = free(taken, object.name());
            if (!name.equals(object.name())) {
                losses.add(new Loss(object.name(), "the file names the table, as '%s'".formatted(name)));
            }
            files.add(new TextFile(name + ending, text));
        }
        return new Exported(files, losses);
    }

    /** Keys whose place the contract leaves open come after the others, in the order of the columns. */
    private static List<Field> counted(List<Field> fields, SchemaObject object, List<Loss> losses) {
        int last = fields.stream().mapToInt(Field::primaryKey).max().orElse(0);
        List<Field> counted = new ArrayList<>();
        for (int at = 0; at < fields.size(); at++) {
            Field field = fields.get(at);
            Property property = object.properties().get(at);
            if (property.primaryKey() && field.primaryKey() < 1) {
                last = Math.max(last, 0) + 1;
                field = field.at(last, field.partition());
                losses.add(Loss.of(
                        object.name() + "." + property.name(),
                        "its place in the primary key was left open and is %d now".formatted(last),
                        Fact.PRIMARY_KEY));
            }
            counted.add(field);
        }
        return counted;
    }

    /** A name for a file that no other has, whatever the system thinks of capital letters. */
    public static String free(Set<String> taken, String wanted) {
        String clean = wanted.replaceAll("[^\\p{L}\\p{N}_-]+", "-");
        String name = clean.isEmpty() ? "table" : clean;
        for (int at = 2; !taken.add(name.toLowerCase(Locale.ROOT)); at++) {
            name = clean + "-" + at;
        }
        return name;
    }
}
