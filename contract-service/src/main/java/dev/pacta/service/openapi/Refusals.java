/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.openapi;

import dev.pacta.lineage.problem.CommonProblem;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Extensible;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Every operation can be refused or fail, and says with which statuses. What any operation may answer is added here; what only some do, such as 409, is said at
 * their methods, and gets its shape here: a problem document, or the errors of schema registries.
 */
final class Refusals {
    private static final String REGISTRY = "/registry/confluent";

    /** What the name of an extension begins with by which a method says when it is refused; the status is the rest. */
    private static final String OWN = "x-refused-";

    private static final String IN_REGISTRY =
            "The schema, version or parameter is not valid, or only contracts may change what is asked for";

    private final Components components;

    private Refusals(Components components) {
        this.components = components;
    }

    static void describe(OpenAPI document) {
        RefusalShape.addTo(document.getComponents());
        Refusals refusals = new Refusals(document.getComponents());
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> refusals.describe(path, method, operation)));
    }

    private void describe(String path, HttpMethod method, Operation operation) {
        boolean registry = path.startsWith(REGISTRY);
        RefusalShape shape = registry ? RefusalShape.REGISTRY : RefusalShape.PROBLEM;
        APIResponses responses = operation.getResponses();
        for (CommonProblem problem : new PossibleProblems(path, method, operation, registry).all()) {
            responses.addAPIResponse(String.valueOf(problem.status()), reference(problem, shape));
        }
        if (registry && (method != HttpMethod.GET || path.contains("{version}"))) {
            responses.addAPIResponse("422", response(IN_REGISTRY, shape));
        }
        addOwn(operation, shape);
    }

    private APIResponse reference(CommonProblem problem, RefusalShape shape) {
        String name = shape.prefix() + nameOf(problem);
        components.addResponse(name, response(problem.title(), shape));
        return OASFactory.createAPIResponse().ref(name);
    }

    private static APIResponse response(String description, RefusalShape shape) {
        return OASFactory.createAPIResponse().description(description).content(shape.content());
    }

    /** What a method says of itself. As an extension, since the generator leaves out the answer of success where it finds another one. */
    private static void addOwn(Operation operation, RefusalShape shape) {
        APIResponses responses = operation.getResponses();
        // The generator writes them to the answers, too, that a method names.
        removeOwn(responses);
        responses.getAPIResponses().values().forEach(Refusals::removeOwn);
        own(operation).forEach((name, words) -> {
            responses.addAPIResponse(name.substring(OWN.length()), response(words, shape));
        });
        removeOwn(operation);
    }

    private static void removeOwn(Extensible<?> part) {
        own(part).keySet().forEach(part::removeExtension);
    }

    private static Map<String, String> own(Extensible<?> part) {
        Map<String, String> own = new TreeMap<>();
        if (part.getExtensions() != null) {
            part.getExtensions().forEach((name, words) -> {
                if (name.startsWith(OWN)) {
                    own.put(name, String.valueOf(words));
                }
            });
        }
        return own;
    }

    private static String nameOf(CommonProblem problem) {
        StringBuilder name = new StringBuilder();
        for (String word : problem.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
