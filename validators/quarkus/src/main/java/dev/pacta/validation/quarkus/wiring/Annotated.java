/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus.wiring;

import dev.pacta.validation.quarkus.ContractChecked;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.enterprise.lang.model.AnnotationMember;
import jakarta.enterprise.lang.model.declarations.DeclarationInfo;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads annotations by their names, because an application need not have the classes of all of them. */
final class Annotated {
    private static final String MESSAGING = "org.eclipse.microprofile.reactive.messaging.";
    private static final String REST = "jakarta.ws.rs.";
    private static final String OTHER_REST = "org.jboss.resteasy.reactive.";
    private static final Set<String> WITH_CHANNELS = Set.of(
            MESSAGING + "Incoming",
            MESSAGING + "Incomings",
            MESSAGING + "Outgoing",
            MESSAGING + "Outgoings",
            "io.smallrye.reactive.messaging.annotations.Incomings",
            "io.smallrye.reactive.messaging.annotations.Outgoings");

    private Annotated() {}

    /** The annotation stands where it means nothing; the message says where and what to do. */
    static final class MeaninglessException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MeaninglessException(String message) {
            super(message);
        }
    }

    static Optional<AnnotationInfo> contract(DeclarationInfo place) {
        return Optional.ofNullable(place.annotation(ContractChecked.class));
    }

    static String contractName(AnnotationInfo checked) {
        return checked.value().asString();
    }

    /** The name of an annotation; empty when the application does not have its class, and so nothing that it could be for. */
    private static String type(AnnotationInfo annotation) {
        try {
            return annotation.name();
        } catch (IllegalStateException absent) {
            // So the container says that it knows no such class.
            return "";
        }
    }

    /** The channels of a method that the annotation means. */
    static List<String> channels(MethodInfo method, AnnotationInfo checked, String place) {
        List<String> all = new ArrayList<>();
        boolean incoming = false;
        boolean outgoing = false;
        for (AnnotationInfo each : method.annotations()) {
            if (WITH_CHANNELS.contains(type(each))) {
                incoming |= type(each).contains("Incoming");
                outgoing |= type(each).contains("Outgoing");
                add(each.value(), all);
            }
        }
        String wanted = checked.hasMember("channel") ? checked.member("channel").asString() : "";
        if (all.isEmpty()) {
            throw new MeaninglessException(
                    "%s has @ContractChecked, and is neither a method with @Incoming or @Outgoing nor an endpoint"
                            .formatted(place));
        }
        if (!wanted.isEmpty() && !all.contains(wanted)) {
            throw new MeaninglessException("%s is checked on the channel %s, and has %s".formatted(place, wanted, all));
        }
        if (wanted.isEmpty() && incoming && outgoing) {
            throw new MeaninglessException(
                    "%s takes from one channel and writes to another; say by @ContractChecked(channel = …) which of %s is checked"
                            .formatted(place, all));
        }
        return wanted.isEmpty() ? all : List.of(wanted);
    }

    private static void add(AnnotationMember value, List<String> channels) {
        if (value.isArray()) {
            for (AnnotationMember each : value.asArray()) {
                channels.add(each.asNestedAnnotation().value().asString());
            }
        } else {
            channels.add(value.asString());
        }
    }

    /** The channel that is injected there. */
    static String channel(DeclarationInfo place, String called) {
        for (AnnotationInfo each : place.annotations()) {
            if (type(each).equals(MESSAGING + "Channel")) {
                return each.value().asString();
            }
        }
        throw new MeaninglessException("%s has @ContractChecked, and no @Channel is injected there".formatted(called));
    }

    /** Whether requests come there. */
    static boolean isEndpoint(MethodInfo method) {
        return method.annotations().stream()
                .filter(each -> !type(each).isEmpty())
                .anyMatch(each ->
                        each.declaration().annotations().stream().anyMatch(of -> type(of).equals(REST + "HttpMethod")));
    }

    /** An endpoint that takes no body has none that could be checked. */
    static void requireBody(MethodInfo method, String place) {
        boolean body = method.parameters().stream()
                .anyMatch(parameter -> parameter.annotations().stream()
                        .noneMatch(each ->
                                type(each).startsWith(REST) || type(each).startsWith(OTHER_REST)));
        if (!body) {
            throw new MeaninglessException(
                    "%s has @ContractChecked and no parameter for the body; add one, or take the annotation away"
                            .formatted(place));
        }
    }
}
