/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.query.LabelFlow;
import dev.pacta.lineage.query.LabelReach;
import dev.pacta.lineage.query.LabelledGraph;
import dev.pacta.service.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Follows personal data from where it is declared to where it is used for something else. Keeps nothing. */
@ApplicationScoped
class PurposeAudit {
    static final String RULE = "purpose.not-covered";
    private static final String SEVERITY = "error";
    private static final String ARTICLE = "GDPR Art. 5(1)(b)";
    private static final int ID_LENGTH = 16;

    private final Declarations declarations;
    private final LabelFlow flow;

    PurposeAudit(Declarations declarations, LabelFlow flow) {
        this.declarations = declarations;
        this.flow = flow;
    }

    /** How large the graph is that was judged. */
    record GraphSize(int datasets, int fields, int columnEdges) {}

    /** How much of it contracts speak of. */
    record Coverage(int fieldsWithLabels, int datasetsWithContract, int datasets) {}

    /** All that one audit gives. */
    record Result(GraphSize graph, Coverage coverage, List<Found> findings) {}

    Result run() {
        DeclaredData declared = declarations.current();
        LabelledGraph labelled = flow.spread(declared.labels());
        List<Found> findings = new ArrayList<>();
        labelled.forEach(declared.uses()::containsKey, reach -> judge(declared, reach, findings));
        GraphSize size = size(labelled.graph());
        return new Result(size, coverage(declared, labelled, size), findings);
    }

    private static void judge(DeclaredData declared, LabelReach reach, List<Found> findings) {
        DeclaredData.Label label = declared.byName().get(reach.label());
        DeclaredData.Use use = declared.uses().get(reach.field().dataset());
        if (reach.own() || label == null || use == null) {
            return;
        }
        List<String> uncovered = Purposes.uncovered(label.purposes(), use.purposes());
        if (!uncovered.isEmpty()) {
            String title = "%s of %s.%s, collected for %s, is used for %s in %s"
                    .formatted(
                            label.dataCategory(),
                            reach.origin().name(),
                            reach.origin().field(),
                            label.purposes().isEmpty() ? "no declared purpose" : String.join(", ", label.purposes()),
                            String.join(", ", uncovered),
                            reach.field().name());
            findings.add(new Found(
                    id(reach, label.dataCategory()),
                    RULE,
                    SEVERITY,
                    title,
                    reach.field(),
                    label.dataCategory(),
                    label.purposes(),
                    use.purposes(),
                    PathNode.of(reach),
                    ARTICLE));
        }
    }

    private static String id(LabelReach reach, String dataCategory) {
        String identity = String.join(
                "\n",
                RULE,
                reach.origin().namespace(),
                reach.origin().name(),
                reach.origin().field(),
                reach.field().namespace(),
                reach.field().name(),
                reach.field().field(),
                dataCategory);
        String digest = Digest.of(identity.getBytes(StandardCharsets.UTF_8));
        return digest.substring(digest.indexOf(':') + 1).substring(0, ID_LENGTH);
    }

    private static GraphSize size(LineageGraph graph) {
        int datasets = 0;
        int fields = 0;
        int columnEdges = 0;
        for (int node = 0; node < graph.nodeCount(); node++) {
            datasets += graph.kind(node) == NodeKind.DATASET ? 1 : 0;
            fields += graph.kind(node) == NodeKind.FIELD ? 1 : 0;
        }
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            columnEdges += graph.kind(graph.source(edge)) == NodeKind.FIELD ? 1 : 0;
        }
        return new GraphSize(datasets, fields, columnEdges);
    }

    private static Coverage coverage(DeclaredData declared, LabelledGraph labelled, GraphSize size) {
        int known = 0;
        for (DatasetKey dataset : declared.uses().keySet()) {
            known += labelled.graph()
                            .dataset(dataset.namespace(), dataset.name())
                            .isPresent()
                    ? 1
                    : 0;
        }
        int labels = declared.labels().size() - labelled.unknownFields().size();
        return new Coverage(labels, known, size.datasets());
    }
}
