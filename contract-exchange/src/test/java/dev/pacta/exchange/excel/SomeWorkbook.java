/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that tests fill cell by cell; texts stand in their cells, so that each part can be spoiled alone. */
final class SomeWorkbook {
    private final Map<String, StringBuilder> sheets = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder names = new StringBuilder();

    /** A row of a sheet from its first column; an empty text is no cell. */
    SomeWorkbook row(String sheet, int number, String... texts) {
        StringBuilder cells = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                cells.append(cell(number, column, texts[column]));
            }
        }
        return raw(sheet, cells.append("</row>").toString());
    }

    private static String cell(int row, int column, String text) {
        String place = (char) ('A' + column) + "" + row;
        if (text.matches("[0-9.]+E?[0-9]*")) {
            return "<c r=\"%s\"><v>%s</v></c>".formatted(place, text);
        }
        String safe = text.replace("&", "&amp;").replace("<", "&lt;");
        return text.startsWith("=")
                ? "<c r=\"%s\" t=\"str\"><f>%s</f><v>calculated</v></c>".formatted(place, safe.substring(1))
                : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, safe);
    }

    /** Anything in the data of a sheet. */
    SomeWorkbook raw(String sheet, String xml) {
        sheets.computeIfAbsent(sheet, name -> new StringBuilder()).append(xml);
        return this;
    }

    /** A cell with a name of its own. */
    SomeWorkbook name(String name, String place) {
        names.append("<definedName name=\"%s\">%s</definedName>".formatted(name, place));
        return this;
    }

    /** A part as it is, instead of the one that would be there. */
    SomeWorkbook part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    byte[] bytes() throws IOException {
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, StringBuilder> sheet : sheets.entrySet()) {
            at++;
            String name = sheet.getKey().replace("<", "&lt;").replace(">", "&gt;");
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(name, at, at));
            relations.append("<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(at, at));
            all.put(
                    "xl/worksheets/sheet" + at + ".xml",
                    "<worksheet><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
        }
        all.put("xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets>%s</sheets><definedNames>%s</definedNames></workbook>""".formatted(list, names));
        all.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        all.putAll(parts);
        return zipped(all);
    }

    private static byte[] zipped(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** The smallest that is a contract. */
    static SomeWorkbook small() {
        return new SomeWorkbook()
                .row("Fundamentals", 5, "apiVersion", "", "v3.0.2")
                .row("Fundamentals", 7, "ID", "", "shop")
                .row("Fundamentals", 9, "Version", "", "1.0.0")
                .row("Schema orders", 5, "Name", "orders")
                .row("Schema orders", 13, "Property", "Logical Type")
                .row("Schema orders", 14, "id", "string");
    }
}
