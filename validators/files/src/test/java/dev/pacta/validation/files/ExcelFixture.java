/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.excel.Cell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Rows as a workbook, the way LibreOffice writes them: texts are shared, every cell names its type. Parts can be replaced. */
final class ExcelFixture {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final String STYLES =
            "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd\\.mm\\.yyyy'/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId='22'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/>"
                    + "<xf numFmtId='22'/><xf numFmtId='21'/></cellXfs></styleSheet>";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;

    /** The XML of a cell, beyond what values can say; {@code @} stands for its place. */
    record Raw(String xml) {}

    /** Rows as one sheet; the first row says the columns. */
    static Path write(Path file, String sheet, List<? extends Map<String, ? extends @Nullable Object>> rows)
            throws IOException {
        return new ExcelFixture().sheet(sheet, "visible", rows).write(file);
    }

    ExcelFixture sheet(String name, String state, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        StringBuilder cells = new StringBuilder(HEAD + "<worksheet><sheetData>");
        if (!rows.isEmpty()) {
            row(cells, 1, new ArrayList<>(rows.get(0).keySet()));
        }
        for (int row = 0; row < rows.size(); row++) {
            row(cells, row + 2, new ArrayList<>(rows.get(row).values()));
        }
        return part(name, state, cells + "</sheetData></worksheet>");
    }

    /** A sheet by its XML. */
    ExcelFixture part(String name, String state, String xml) {
        count++;
        sheets.append("<sheet name='%s' sheetId='%d' state='%s' r:id='rId%d'/>".formatted(name, count, state, count));
        relations.append("<Relationship Id='rId%d' Type='x/worksheet' Target='worksheets/sheet%d.xml'/>"
                .formatted(count, count));
        parts.put("xl/worksheets/sheet%d.xml".formatted(count), xml);
        return this;
    }

    private void row(StringBuilder cells, int row, List<? extends @Nullable Object> values) {
        cells.append("<row r='%d'>".formatted(row));
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value != null) {
                cells.append(cell(Cell.letters(column) + row, value));
            }
        }
        cells.append("</row>");
    }

    private String cell(String place, Object value) {
        if (value instanceof Raw raw) {
            return raw.xml().replace("@", place);
        }
        if (value instanceof Number) {
            return "<c r='%s' s='0' t='n'><v>%s</v></c>".formatted(place, value);
        }
        if (value instanceof Boolean truth) {
            return "<c r='%s' t='b'><v>%d</v></c>".formatted(place, truth ? 1 : 0);
        }
        if (value instanceof LocalDate day) {
            return "<c r='%s' s='1' t='n'><v>%d</v></c>"
                    .formatted(place, ChronoUnit.DAYS.between(EPOCH.toLocalDate(), day));
        }
        if (value instanceof LocalDateTime time) {
            return "<c r='%s' s='2' t='n'><v>%s</v></c>".formatted(place, days(Duration.between(EPOCH, time)));
        }
        if (value instanceof LocalTime time) {
            return "<c r='%s' s='3' t='n'><v>%s</v></c>"
                    .formatted(place, days(Duration.between(LocalTime.MIDNIGHT, time)));
        }
        texts.add(value.toString());
        return "<c r='%s' t='s'><v>%d</v></c>".formatted(place, texts.size() - 1);
    }

    private static double days(Duration length) {
        return length.toMillis() / (double) Duration.ofDays(1).toMillis();
    }

    /** Another part instead of the one that belongs there. */
    ExcelFixture replace(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    Path write(Path file) throws IOException {
        StringBuilder shared = new StringBuilder(HEAD + "<sst>");
        texts.forEach(text -> shared.append("<si><t>").append(escaped(text)).append("</t></si>"));
        Map<String, String> all = new LinkedHashMap<>();
        all.put("_rels/.rels", related("<Relationship Id='r' Type='x/officeDocument' Target='xl/workbook.xml'/>"));
        all.put(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns:r='relations'><sheets>%s</sheets></workbook>".formatted(sheets));
        all.put(
                "xl/_rels/workbook.xml.rels",
                related(relations + "<Relationship Id='s' Type='x/sharedStrings' Target='sharedStrings.xml'/>"
                        + "<Relationship Id='f' Type='x/styles' Target='/xl/styles.xml'/>"));
        all.put("xl/sharedStrings.xml", shared + "</sst>");
        all.put("xl/styles.xml", HEAD + STYLES);
        all.putAll(parts);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static String related(String relations) {
        return HEAD + "<Relationships>" + relations + "</Relationships>";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < ' ' && point != '\n' && point != '\t') {
                escaped.append("_x%04X_".formatted(point));
            } else if (point == '<' || point == '&' || point == '\'' || point > 127) {
                escaped.append("&#").append(point).append(';');
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
