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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One HTML file that needs nothing else: no script, no font, no picture; light, dark and on paper. */
public final class HtmlExporter implements Exporter {
    private static final Format FORMAT = Format.of("html", "HTML page", "*.html", Fact.all())
            .remarking("One file without scripts and without anything from elsewhere; it has the whole contract.");
    private static final String STYLE = style();

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
        String page = new HtmlPage(ContractPage.title(contract), STYLE, ContractPage.of(contract)).text();
        return new Exported(List.of(new TextFile(PageFile.name(contract, ".html"), page)), List.of());
    }

    private static String style() {
        try (InputStream in = HtmlExporter.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("the style of pages is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
