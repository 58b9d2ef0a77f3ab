/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.schema;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.TextFile;
import dev.pacta.exchange.facts.Losses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What formats do that write one file for each schema object. */
public final class ObjectFiles {
    private ObjectFiles() {}

    /**
     * One file for each schema object; what the format has no place for is said beside what the writer says.
     *
     * @param ending of the files, such as {@code .avsc}
     */
    public static Exported write(
            Contract contract, Format format, String ending, Function<SchemaObject, WrittenSchema> writer) {
        List<TextFile> files = new ArrayList<>();
        List<Loss> losses = new ArrayList<>(Losses.of(contract, format));
        LegalNames names = new LegalNames();
        for (SchemaObject object : contract.schema()) {
            WrittenSchema written = writer.apply(object);
            files.add(new TextFile(names.take(object.name()) + ending, written.text()));
            losses.addAll(written.unheld());
        }
        return new Exported(files, losses.stream().distinct().toList());
    }
}
