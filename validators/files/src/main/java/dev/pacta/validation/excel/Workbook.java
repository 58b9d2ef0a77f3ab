/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A workbook that is open. For one thread. */
public final class Workbook implements AutoCloseable {
    private static final int MOST_SHEETS = 10_000;

    private final ZipFile file;
    private final Map<String, Relation> relations;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;
    private @Nullable SharedTexts texts;
    private @Nullable NumberFormats formats;

    private Workbook(ZipFile file, String main) throws IOException, UnreadableWorkbookException {
        this.file = file;
        this.relations = relations(main);
        readMain(main);
    }

    /**
     * A sheet of cells.
     *
     * @param isShown whether people see it
     */
    public record Sheet(String name, boolean isShown, String part) {}

    private record Relation(String type, String target) {}

    /**
     * Opens it and reads which sheets there are.
     *
     * @throws UnreadableWorkbookException when it is none, or damaged
     */
    public static Workbook open(Path path) throws IOException, UnreadableWorkbookException {
        FileKind.demandZip(path);
        ZipFile file;
        try {
            file = new ZipFile(path.toFile());
        } catch (java.util.zip.ZipException | IllegalArgumentException broken) {
            throw new UnreadableWorkbookException("it breaks off or is damaged: it cannot be unpacked", broken);
        }
        try {
            return new Workbook(file, main(file));
        } catch (IOException | UnreadableWorkbookException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    private static String main(ZipFile file) throws IOException, UnreadableWorkbookException {
        for (Relation relation : relations(file, "_rels/.rels", "").values()) {
            if (relation.type().endsWith("/officeDocument") && relation.target().endsWith(".xml")) {
                return relation.target();
            }
        }
        throw new UnreadableWorkbookException("it is packed, but no workbook of the form .xlsx is in it");
    }

    private Map<String, Relation> relations(String part) throws IOException, UnreadableWorkbookException {
        int name = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, name);
        return relations(file, folder + "_rels/" + part.substring(name) + ".rels", folder);
    }

    private static Map<String, Relation> relations(ZipFile file, String name, String folder)
            throws IOException, UnreadableWorkbookException {
        Map<String, Relation> relations = new LinkedHashMap<>();
        ZipEntry entry = file.getEntry(name);
        if (entry == null) {
            return relations;
        }
        try (Part part = Part.open(file, entry)) {
            while (part.next() && relations.size() < MOST_SHEETS) {
                if (part.begins("Relationship")) {
                    String target = String.valueOf(part.attribute("Target"));
                    relations.put(
                            String.valueOf(part.attribute("Id")),
                            new Relation(
                                    String.valueOf(part.attribute("Type")),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return relations;
    }

    private void readMain(String main) throws IOException, UnreadableWorkbookException {
        try (Part part = open(main)) {
            while (part.next() && sheets.size() < MOST_SHEETS) {
                if (part.begins("workbookPr")) {
                    String told = part.attribute("date1904");
                    since1904 = "1".equals(told) || "true".equals(told);
                } else if (part.begins("sheet")) {
                    sheet(part);
                }
            }
        }
    }

    /** Sheets of charts and of dialogs have no cells. */
    private void sheet(Part part) {
        Relation relation = relations.get(String.valueOf(part.attribute("id")));
        if (relation != null && relation.type().endsWith("/worksheet")) {
            String state = part.attribute("state");
            boolean shown = state == null || state.equals("visible");
            sheets.add(new Sheet(String.valueOf(part.attribute("name")), shown, relation.target()));
        }
    }

    private Part open(String part) throws IOException, UnreadableWorkbookException {
        ZipEntry entry = file.getEntry(part);
        if (entry == null) {
            throw new UnreadableWorkbookException("its part %s is missing".formatted(part));
        }
        return Part.open(file, entry);
    }

    /** In the order of their tabs. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Whether days are counted from 1904, as workbooks of old Macs count. */
    public boolean isSince1904() {
        return since1904;
    }

    /**
     * The rows of a sheet.
     *
     * @param longest a row with more characters is passed over
     */
    public SheetRows rows(Sheet sheet, int longest) throws IOException, UnreadableWorkbookException {
        SharedTexts shared = texts == null ? readTexts() : texts;
        NumberFormats shown = formats == null ? readFormats() : formats;
        return new SheetRows(open(sheet.part()), shared, shown, longest);
    }

    /** Whether no cell of a sheet has anything in it. */
    public boolean isEmpty(Sheet sheet) throws IOException, UnreadableWorkbookException {
        try (SheetRows rows = rows(sheet, 0)) {
            return !rows.next();
        }
    }

    private SharedTexts readTexts() throws IOException, UnreadableWorkbookException {
        SharedTexts read = new SharedTexts(Runtime.getRuntime().maxMemory());
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith("/sharedStrings")) {
                try (Part part = open(relation.target())) {
                    read.read(part);
                }
            }
        }
        texts = read;
        return read;
    }

    private NumberFormats readFormats() throws IOException, UnreadableWorkbookException {
        NumberFormats read = new NumberFormats();
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith("/styles")) {
                try (Part part = open(relation.target())) {
                    read.read(part);
                }
            }
        }
        formats = read;
        return read;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
