/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.page;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.TextFile;
import dev.pacta.exchange.facts.Losses;
import java.util.List;
import java.util.Set;

/** An entity-relationship diagram of the schema objects, as Mermaid draws it. */
public final class MermaidExporter implements Exporter {
    private static final Format FORMAT = Format.of(
                    "mermaid",
                    "Mermaid diagram",
                    "*.mmd",
                    Set.of(
                            Fact.OBJECT_NAME,
                            Fact.OBJECT_RELATIONSHIPS,
                            Fact.NAME,
                            Fact.TYPE,
                            Fact.PRIMARY_KEY,
                            Fact.UNIQUE,
                            Fact.RELATIONSHIPS))
            .remarking(
                    "An erDiagram; a schema object of another document that a relationship leads to is drawn without properties.",
                    "Signs that Mermaid keeps for itself are written as others that look alike.");

    @Override
    public String format() {
        return FORMAT.name();
    }

    @Override
    public Format about() {
        return FORMAT;
    }

    @Override
    public Exported export(Contract contract) {
        TextFile file = new TextFile(PageFile.name(contract, ".mmd"), MermaidDiagram.of(contract));
        return new Exported(List.of(file), Losses.of(contract, FORMAT));
    }
}
