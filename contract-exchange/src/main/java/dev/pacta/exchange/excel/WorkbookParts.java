/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The parts of a workbook file that matter. It is unpacked in memory with a bound on everything, because a few kilobytes can unpack to
 * gigabytes; a library would unpack first. Source: ECMA-376, Open Packaging Conventions.
 */
final class WorkbookParts {
    static final int MOST_BYTES = 64 << 20;
    private static final int MOST_PARTS = 5_000;

    private final Map<String, byte[]> parts = new HashMap<>();

    private WorkbookParts() {}

    static WorkbookParts of(byte[] file) throws UnreadableWorkbookException {
        WorkbookParts all = new WorkbookParts();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            all.read(zip);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableWorkbookException("the file is damaged: it cannot be unpacked as .xlsx");
        }
        if (!all.parts.containsKey("xl/workbook.xml")) {
            throw new UnreadableWorkbookException("the file is no Excel workbook of the form .xlsx; save it as one");
        }
        return all;
    }

    private void read(ZipInputStream zip) throws IOException, UnreadableWorkbookException {
        long left = MOST_BYTES;
        int count = 0;
        byte[] buffer = new byte[1 << 16];
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > MOST_PARTS) {
                throw tooLarge();
            }
            String name = entry.getName();
            boolean wanted = name.startsWith("xl/") && name.endsWith(".xml") || name.endsWith(".rels");
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw tooLarge();
                }
                if (wanted) {
                    part.write(buffer, 0, read);
                }
            }
            if (wanted && parts.put(name, part.toByteArray()) != null) {
                throw new ZipException("two parts of one name");
            }
        }
    }

    private static UnreadableWorkbookException tooLarge() {
        return new UnreadableWorkbookException(
                "the workbook unpacks to more than %d MB or %d parts; a contract needs far less"
                        .formatted(MOST_BYTES >> 20, MOST_PARTS));
    }

    /** A part, or an empty one. */
    byte[] part(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }
}
