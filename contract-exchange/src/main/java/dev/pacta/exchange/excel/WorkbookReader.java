/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads names of sheets, shared texts and cells. Source: ECMA-376, SpreadsheetML. */
final class WorkbookReader {
    private final WorkbookParts parts;
    private final Map<String, String> sheetIds = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    private WorkbookReader(WorkbookParts parts) {
        this.parts = parts;
    }

    static Workbook read(byte[] file) throws UnreadableWorkbookException {
        return new WorkbookReader(WorkbookParts.of(file)).workbook();
    }

    private Workbook workbook() throws UnreadableWorkbookException {
        Xml.read(parts.part("xl/workbook.xml"), "workbook.xml", new Contents());
        Xml.read(parts.part("xl/_rels/workbook.xml.rels"), "workbook.xml.rels", new Relations());
        Xml.read(parts.part("xl/sharedStrings.xml"), "sharedStrings.xml", new Texts());
        List<Sheet> sheets = new ArrayList<>();
        int cells = 0;
        for (Map.Entry<String, String> sheet : sheetIds.entrySet()) {
            String target = targets.getOrDefault(sheet.getValue(), "");
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            SheetReader reader = new SheetReader(sheet.getKey(), texts, cells);
            Xml.read(parts.part(part), part, reader);
            cells = reader.cells();
            sheets.add(reader.sheet());
        }
        return new Workbook(sheets, names);
    }

    private final class Contents implements Xml.Handler {
        private @Nullable String name;

        @Override
        public void begins(String element, XMLStreamReader at) {
            if (element.equals("sheet")) {
                String id = at.getAttributeValue(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
                sheetIds.put(String.valueOf(at.getAttributeValue(null, "name")), String.valueOf(id));
            }
            boolean global = element.equals("definedName") && at.getAttributeValue(null, "localSheetId") == null;
            name = global ? at.getAttributeValue(null, "name") : null;
        }

        @Override
        public void ends(String element, String text) {
            if (element.equals("definedName") && name != null) {
                names.put(name, text.strip());
            }
        }
    }

    private final class Relations implements Xml.Handler {
        @Override
        public void begins(String element, XMLStreamReader at) {
            if (element.equals("Relationship")) {
                targets.put(
                        String.valueOf(at.getAttributeValue(null, "Id")),
                        String.valueOf(at.getAttributeValue(null, "Target")));
            }
        }

        @Override
        public void ends(String element, String text) {}
    }

    /** A shared text may come in runs of different looks; how it is pronounced is no part of it. */
    private final class Texts implements Xml.Handler {
        private final StringBuilder text = new StringBuilder();
        private boolean spoken;

        @Override
        public void begins(String element, XMLStreamReader at) {
            if (element.equals("si")) {
                text.setLength(0);
            }
            spoken |= element.equals("rPh");
        }

        @Override
        public void ends(String element, String run) {
            if (element.equals("t") && !spoken) {
                text.append(run);
            } else if (element.equals("rPh")) {
                spoken = false;
            } else if (element.equals("si")) {
                texts.add(text.toString());
            }
        }
    }
}
