/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.nested;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Exported;
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
            String text = writer.write(object, columns, losses);
            files.add(new TextFile(free(taken, object.name()) + ending, text));
        }
        return new Exported(files, losses);
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
