/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.delta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.SourceText;
import dev.pacta.exchange.nested.JsonReading;
import dev.pacta.exchange.nested.JsonReading.WrongForm;
import java.util.Optional;

/**
 * Reads the table that a file of Delta's transaction log describes: one action on each line, of which the last {@code metaData} counts.
 * Source: Delta transaction log protocol, change metadata and schema serialization.
 */
public final class DeltaImporter implements Importer {
    private static final Format FORMAT = Format.of(
                    "delta",
                    "Delta Lake",
                    "_delta_log/*.json",
                    Fact.structure(
                            Fact.MAP,
                            Fact.REQUIRED,
                            Fact.DESCRIPTION,
                            Fact.OBJECT_DESCRIPTION,
                            Fact.OBJECT_QUALITY,
                            Fact.PARTITION,
                            Fact.FORMAT,
                            Fact.MAX_LENGTH,
                            Fact.TIMEZONE,
                            Fact.TRANSFORMATION))
            .remarking(
                    "Constraints and invariants become quality rules that count the rows against them.",
                    "Generated columns keep their expression as transformation.");

    @Override
    public String format() {
        return FORMAT.name();
    }

    @Override
    public ImportResult read(ImportSource source) {
        return SourceText.text(source, text -> {
            JsonNode table = null;
            for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
                Optional<JsonNode> action = JsonReading.inside(line);
                if (action.isEmpty()) {
                    return SourceText.refused(
                            source, "import.json", "a line of the transaction log is no JSON; each is one action");
                }
                table = action.get().has("metaData") ? action.get().get("metaData") : table;
            }
            try {
                return table == null
                        ? SourceText.refused(source, "import.form", "no line has the action 'metaData'")
                        : new DeltaTable(source, table).read();
            } catch (WrongForm wrong) {
                return SourceText.refused(source, "import.form", String.valueOf(wrong.getMessage()));
            }
        });
    }

    @Override
    public Format about() {
        return FORMAT;
    }
}
