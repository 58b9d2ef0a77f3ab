/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.ContractChange;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.check.result.Proposal;
import dev.pacta.check.result.Reach;
import dev.pacta.check.result.VersionStep;
import dev.pacta.contract.diff.Change;
import dev.pacta.contract.diff.Waiver;
import dev.pacta.contract.message.Severity;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that is known, for programs. {@code formatVersion} grows when a key changes its meaning or goes; keys may be added. */
public final class JsonReport implements Report {
    private static final int FORMAT_VERSION = 1;

    @Override
    public String write(CheckResult result) {
        return JsonText.pretty(document(result));
    }

    /** The report as a tree. */
    public ObjectNode document(CheckResult result) {
        ObjectNode document = object().put("formatVersion", FORMAT_VERSION)
                .put("base", result.base())
                .put("server", result.server());
        document.putObject("summary")
                .put("files", result.files().size())
                .put("errors", result.count(Severity.ERROR))
                .put("warnings", result.count(Severity.WARNING))
                .put("breaking", result.breaking())
                .put("waived", result.waived());
        document.set("files", array(result.files(), JsonReport::file));
        ArrayNode remarks = document.putArray("remarks");
        result.remarks().forEach(remarks::add);
        return document;
    }

    private static ObjectNode file(FileResult file) {
        VersionStep step = file.step();
        ObjectNode node = object().put("path", file.path())
                .put("oldPath", file.oldPath())
                .put("subject", Words.lower(file.subject()).replace('_', '-'))
                .put("change", file.change().text())
                .put("contract", step.contract())
                .put("from", step.before())
                .put("to", step.after())
                .put("weight", Words.lower(step.weight()))
                .put("mode", Words.lower(step.mode()).replace('_', '-'))
                .put("compatible", step.compatible())
                .put("nextVersion", step.due());
        node.set("findings", array(file.findings(), JsonReport::finding));
        node.set("changes", array(file.changes(), JsonReport::change));
        node.set("impact", array(file.reached(), JsonReport::reach));
        node.set("proposal", proposal(file.proposal()));
        return node;
    }

    private static @Nullable ObjectNode proposal(@Nullable Proposal proposal) {
        if (proposal == null) {
            return null;
        }
        ObjectNode node = object().put("id", proposal.id())
                .put("page", proposal.page())
                .put("status", Words.lower(proposal.status()));
        names(node.putArray("approving"), proposal.approving());
        names(node.putArray("objecting"), proposal.objecting());
        names(node.putArray("awaiting"), proposal.awaiting());
        return node;
    }

    private static void names(ArrayNode array, List<String> names) {
        names.forEach(array::add);
    }

    private static ObjectNode finding(Finding finding) {
        return object().put("kind", Words.lower(finding.kind()))
                .put("ruleId", finding.ruleId())
                .put("severity", Words.lower(finding.severity()))
                .put("line", finding.place().line())
                .put("column", finding.place().column())
                .put("path", finding.path())
                .put("message", finding.message())
                .put("advice", finding.advice())
                .put("fixable", finding.fix() != null)
                .put("fingerprint", finding.fingerprint());
    }

    private static ObjectNode change(ContractChange placed) {
        Change change = placed.change();
        ObjectNode node = object().put("ruleId", change.ruleId())
                .put("kind", Words.lower(change.kind()))
                .put("path", change.path())
                .put("line", placed.place().line())
                .put("column", placed.place().column())
                .put("beforePointer", change.beforePointer())
                .put("afterPointer", change.afterPointer())
                .put("before", change.before())
                .put("after", change.after())
                .put("consumer", Words.lower(change.consumer()))
                .put("producer", Words.lower(change.producer()))
                .put("promise", Words.lower(change.promise()))
                .put("weight", Words.lower(change.weight()))
                .put("message", change.message())
                .put("counterexample", change.counterexample())
                .put("fingerprint", change.fingerprint())
                .put("breaks", placed.breaks())
                .put("accepted", placed.accepted());
        node.set("waiver", waiver(change.waiver()));
        return node;
    }

    private static @Nullable ObjectNode waiver(@Nullable Waiver waiver) {
        return waiver == null
                ? null
                : object().put("owner", waiver.owner())
                        .put("reason", waiver.reason())
                        .put("until", waiver.until().toString());
    }

    private static ObjectNode reach(Reach reach) {
        ObjectNode node = object().put("tier", reach.tier())
                .put("path", reach.path())
                .put("job", reach.job())
                .put("dataset", reach.dataset())
                .put("owner", reach.owner())
                .put("lastSeen", reach.lastSeen());
        ArrayNode fields = node.putArray("fields");
        reach.fields().forEach(fields::add);
        return node;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static <T> ArrayNode array(Collection<T> items, Function<T, ObjectNode> entry) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(item -> array.add(entry.apply(item)));
        return array;
    }
}
