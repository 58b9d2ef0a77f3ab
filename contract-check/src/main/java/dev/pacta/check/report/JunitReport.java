/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.contract.message.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** Each file is a suite; each error a failed case, everything else about the file one case that passes. */
public final class JunitReport implements Report {
    @Override
    public String write(CheckResult result) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        long tests = result.files().size() + result.count(Severity.ERROR);
        xml.append("<testsuites name=\"pacta check\" tests=\"%d\" failures=\"%d\">\n"
                .formatted(tests, result.count(Severity.ERROR)));
        result.files().forEach(file -> suite(file, xml));
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(FileResult file, StringBuilder xml) {
        List<Finding> errors = file.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        xml.append("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"0\">\n"
                .formatted(escape(file.path()), errors.size() + 1, errors.size()));
        errors.forEach(error -> failed(file, error, xml));
        passed(file, xml);
        xml.append("  </testsuite>\n");
    }

    private static void failed(FileResult file, Finding error, StringBuilder xml) {
        String name = error.path().isEmpty() ? error.ruleId() : error.ruleId() + " " + error.path();
        xml.append("    <testcase classname=\"%s\" name=\"%s\" file=\"%s\">\n"
                .formatted(escape(file.name()), escape(name), escape(file.path())));
        xml.append("      <failure type=\"%s\" message=\"%s\">%s</failure>\n"
                .formatted(
                        escape(error.ruleId()),
                        escape(error.message()),
                        escape("%s:%s: %s%n%s"
                                .formatted(file.path(), error.place(), error.message(), error.advice()))));
        xml.append("    </testcase>\n");
    }

    private static void passed(FileResult file, StringBuilder xml) {
        String others = file.findings().stream()
                .filter(finding -> finding.severity() != Severity.ERROR)
                .map(finding -> "%s:%s: %s %s"
                        .formatted(file.path(), finding.place(), Words.lower(finding.severity()), finding.message()))
                .collect(Collectors.joining("\n"));
        xml.append("    <testcase classname=\"%s\" name=\"read %s\" file=\"%s\">\n"
                .formatted(escape(file.name()), escape(Words.step(file.step())), escape(file.path())));
        if (!others.isEmpty()) {
            xml.append("      <system-out>").append(escape(others)).append("</system-out>\n");
        }
        xml.append("    </testcase>\n");
    }

    /** As XML 1.0 takes it: characters that it forbids (section 2.2) become a question mark. */
    private static String escape(String text) {
        StringBuilder xml = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\n' -> xml.append("&#10;");
                case '\r' -> xml.append("&#13;");
                case '\t' -> xml.append("&#9;");
                default -> xml.appendCodePoint(isAllowed(point) ? point : '?');
            }
        });
        return xml.toString();
    }

    private static boolean isAllowed(int point) {
        return point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }
}
