/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.contract.message.Fix;
import dev.pacta.contract.message.Severity;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For code scanning. The heaviest findings come first, as GitHub takes 25,000 results of a run and shows 5,000; what is left out
 * is said in the run itself.
 *
 * <p>Source: OASIS Static Analysis Results Interchange Format 2.1.0; GitHub documentation, "SARIF support for code scanning".
 */
public final class SarifReport implements Report {
    private static final int MOST_RESULTS = 25_000;
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String UNRESERVED = "-._~/";

    private final @Nullable URI documentation;

    /** A report without links. */
    public SarifReport() {
        this(null);
    }

    /** A report whose rules lead to their explanation; the address of the folder that holds the project's pages. */
    public SarifReport(@Nullable URI documentation) {
        this.documentation = documentation;
    }

    private record Placed(FileResult file, Finding finding) {}

    @Override
    public String write(CheckResult result) {
        List<Placed> all = new ArrayList<>();
        result.files().forEach(file -> file.findings().forEach(finding -> all.add(new Placed(file, finding))));
        all.sort(Comparator.comparing(placed -> placed.finding().severity()));
        List<Placed> taken = all.subList(0, Math.min(all.size(), MOST_RESULTS));
        Map<String, Integer> rules = new LinkedHashMap<>();
        taken.forEach(placed -> rules.putIfAbsent(placed.finding().ruleId(), rules.size()));
        ObjectNode document = object().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = document.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "Pacta");
        driver.put("fullName", "Pacta, the check of data contracts");
        driver.set("rules", SarifRules.describe(rules.keySet(), documentation));
        run.put("columnKind", "unicodeCodePoints");
        invocation(run, result, all.size() - taken.size());
        ArrayNode results = run.putArray("results");
        taken.forEach(placed -> results.add(result(placed, rules)));
        return JsonText.pretty(document);
    }

    private static void invocation(ObjectNode run, CheckResult result, int leftOut) {
        ObjectNode invocation = run.putArray("invocations").addObject().put("executionSuccessful", true);
        List<String> remarks = new ArrayList<>(result.remarks());
        if (leftOut > 0) {
            remarks.add("%d findings of the least weight are left out; the JSON report has all".formatted(leftOut));
        }
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        remarks.forEach(remark -> notifications
                .addObject()
                .put("level", "note")
                .putObject("message")
                .put("text", remark));
    }

    private static ObjectNode result(Placed placed, Map<String, Integer> rules) {
        Finding finding = placed.finding();
        ObjectNode result = object().put("ruleId", finding.ruleId())
                .put("ruleIndex", rules.get(finding.ruleId()))
                .put("level", level(finding.severity()));
        result.putObject("message").put("text", finding.text());
        ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
        place.set("artifactLocation", artifact(placed.file()));
        place.putObject("region")
                .put("startLine", finding.place().line())
                .put("startColumn", finding.place().column());
        result.putObject("partialFingerprints").put("pactaFinding/v1", finding.fingerprint());
        Fix fix = finding.fix();
        if (fix != null) {
            result.putArray("fixes").add(fix(fix, placed.file()));
        }
        return result;
    }

    private static ObjectNode fix(Fix fix, FileResult file) {
        ObjectNode node = object();
        node.putObject("description").put("text", fix.title());
        ObjectNode change = node.putArray("artifactChanges").addObject();
        change.set("artifactLocation", artifact(file));
        ArrayNode replacements = change.putArray("replacements");
        fix.edits().forEach(edit -> {
            ObjectNode replacement = replacements.addObject();
            replacement
                    .putObject("deletedRegion")
                    .put("charOffset", edit.start())
                    .put("charLength", edit.end() - edit.start());
            replacement.putObject("insertedContent").put("text", edit.replacement());
        });
        return node;
    }

    private static ObjectNode artifact(FileResult file) {
        return object().put("uri", uri(file.path())).put("uriBaseId", "%SRCROOT%");
    }

    /** A path as a relative reference (RFC 3986): all but unreserved characters in percent form. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xFF);
            boolean plain =
                    character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
            uri.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return uri.toString();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
