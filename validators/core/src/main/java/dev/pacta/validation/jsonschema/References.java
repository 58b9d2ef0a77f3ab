/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import dev.pacta.validation.jsonschema.Resource.Place;
import java.util.List;
import java.util.Map;

/** Keywords that lead to other schemas (core, sections 8.2.3 and 9.1). */
final class References {
    private References() {}

    static Keyword ref(Site site) {
        return new Streamed.BySame(List.of(site.compiler().resolve(site, site.text())));
    }

    /** 2019-09: to the outermost schema that allows it, when the one that is named allows it. */
    static Keyword recursiveRef(Site site) {
        Place named = site.compiler().placeOf(site, site.text());
        SchemaNode target = site.compiler().node(named);
        if (!named.resource().isRecursiveAnchor()) {
            return new Streamed.BySame(List.of(target));
        }
        SchemaCompiler compiler = site.compiler();
        LateNodes roots = compiler.late(compiler::recursiveRoots);
        return (instance, evaluation) -> evaluation.inPlace(outermost(evaluation, roots.nodes(), target), instance);
    }

    /** 2020-12: to the outermost schema that has the dynamic anchor, when the one that is named has it. */
    static Keyword dynamicRef(Site site) {
        Place named = site.compiler().placeOf(site, site.text());
        SchemaNode target = site.compiler().node(named);
        String anchor = Identifiers.fragment(site.text());
        Place dynamic = named.resource().dynamicAnchors().get(anchor);
        if (dynamic == null || dynamic.schema() != named.schema()) {
            return new Streamed.BySame(List.of(target));
        }
        SchemaCompiler compiler = site.compiler();
        LateNodes anchors = compiler.late(() -> compiler.dynamicAnchors(anchor));
        return (instance, evaluation) -> evaluation.inPlace(outermost(evaluation, anchors.nodes(), target), instance);
    }

    private static SchemaNode outermost(Evaluation evaluation, Map<Resource, SchemaNode> nodes, SchemaNode otherwise) {
        List<Resource> scope = evaluation.scope();
        for (int at = 0; at < scope.size(); at++) {
            SchemaNode node = nodes.get(scope.get(at));
            if (node != null) {
                return node;
            }
        }
        return otherwise;
    }
}
