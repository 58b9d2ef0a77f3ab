/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import dev.pacta.lineage.problem.CommonProblem;
import dev.pacta.lineage.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what a question would not hear: an answer that passes over {@code at} is one of now, and looks like one of then. Questions of the graph refuse every
 * parameter that they do not know, so that a misspelt one is seen. Calls of Marquez's clients may have others, and refuse the two times alone where they
 * cannot answer of other times. Safe for many threads.
 */
@Singleton
class KnownParameters {
    private static final String OWN = "/api/v1/graph";
    private static final Set<String> TIMES = Set.of("at", "known");

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(UriInfo uri, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null
                || !method.isAnnotationPresent(GET.class)
                || !method.getDeclaringClass().getPackageName().startsWith("dev.pacta.lineage")) {
            return;
        }
        boolean isOwn = isOwn(method.getDeclaringClass());
        Set<String> heard = known.computeIfAbsent(method, KnownParameters::of);
        for (String given : uri.getQueryParameters().keySet()) {
            if (!heard.contains(given) && (isOwn || TIMES.contains(given))) {
                throw new ProblemException(CommonProblem.BAD_REQUEST, refusal(given, heard));
            }
        }
    }

    /** By what is declared: the path of the request is decoded once more by {@link UriInfo#getPath}, which fails where a name has a percent sign. */
    private static boolean isOwn(Class<?> resource) {
        Path path = resource.getAnnotation(Path.class);
        return path != null && path.value().startsWith(OWN);
    }

    private static String refusal(String given, Set<String> heard) {
        if (TIMES.contains(given)) {
            return "This question has no parameter %s: it is answered as of now. /api/v1/graph, /api/v1/lineage and /api/v1/column-lineage take it."
                    .formatted(given);
        }
        String named = given.length() > 100 || given.chars().anyMatch(Character::isISOControl) ? "of that name" : given;
        return "This question has no parameter %s; it has %s."
                .formatted(named, heard.isEmpty() ? "none" : String.join(", ", heard));
    }

    private static Set<String> of(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameter, names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(field, names);
                }
            }
        }
        return names;
    }

    private static void add(AnnotatedElement element, Set<String> names) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            names.add(parameter.value());
        }
    }
}
