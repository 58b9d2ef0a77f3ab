/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus.requests;

import dev.pacta.validation.Mode;
import dev.pacta.validation.body.BodyVerdict;
import dev.pacta.validation.quarkus.ContractChecked;
import dev.pacta.validation.quarkus.Contracts;
import dev.pacta.validation.quarkus.OpenCheck;
import dev.pacta.validation.quarkus.StreamName;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks bodies after every other interceptor and before they are read for the method: what is checked are the very bytes that it gets.
 * Thread-safe.
 */
@jakarta.ws.rs.ext.Provider
@ConstrainedTo(RuntimeType.SERVER)
@ContractChecked("")
@Priority(Integer.MAX_VALUE)
public class BodyGate implements ReaderInterceptor {
    // Only when a request comes: the container makes this before the settings are there.
    private final Provider<Contracts> contracts;
    private final Map<Method, Endpoint> endpoints = new ConcurrentHashMap<>();

    @Context
    @SuppressWarnings("NullAway.Init") // set by the container before any request
    ResourceInfo resource;

    @Inject
    BodyGate(Provider<Contracts> contracts) {
        this.contracts = contracts;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Endpoint endpoint = endpoints.computeIfAbsent(resource.getResourceMethod(), this::endpoint);
        requirePlainJson(context);
        int limit = Math.toIntExact(contracts.get().config().http().limit().asLongValue());
        byte[] body = body(context.getInputStream(), limit);
        if (body.length > limit) {
            throw Problems.tooLarge(limit);
        }
        BodyVerdict verdict = endpoint.judge().apply(body);
        if (verdict.kind() != BodyVerdict.Kind.VALID && endpoint.mode() != Mode.REPORT) {
            throw Problems.refused(verdict);
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    /** At most one byte more than may be. */
    private static byte[] body(@Nullable InputStream stream, int limit) throws IOException {
        return stream == null ? new byte[0] : stream.readNBytes(limit + 1);
    }

    private Endpoint endpoint(Method method) {
        ContractChecked own = method.getAnnotation(ContractChecked.class);
        ContractChecked checked = own == null ? resource.getResourceClass().getAnnotation(ContractChecked.class) : own;
        if (checked == null) {
            throw new IllegalStateException("it is not known by which contract %s is checked".formatted(method));
        }
        String name = "%s.%s".formatted(method.getDeclaringClass().getSimpleName(), method.getName());
        OpenCheck contract = contracts.get().named(checked.value());
        StreamName stream = new StreamName(contracts.get().config().job().namespace(), name);
        return new Endpoint(contract.mode(), contract.checks().bodies(stream, checked.records()));
    }

    /** It is checked as it came, so it has to come as it is read. */
    private static void requirePlainJson(ReaderInterceptorContext context) {
        for (String encoding : all(context, HttpHeaders.CONTENT_ENCODING)) {
            if (!encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
                throw Problems.unsupported("the body is encoded; send it as it is");
            }
        }
        List<String> types = all(context, HttpHeaders.CONTENT_TYPE);
        if (types.size() != 1 || !isJson(types.get(0).toLowerCase(Locale.ROOT))) {
            throw Problems.unsupported("the body has to be application/json in UTF-8");
        }
    }

    private static List<String> all(ReaderInterceptorContext context, String header) {
        List<String> values = context.getHeaders().get(header);
        return values == null ? List.of() : values;
    }

    private static boolean isJson(String type) {
        String[] parts = type.split(";");
        String kind = parts[0].strip();
        for (int at = 1; at < parts.length; at++) {
            String part = parts[at].replace("\"", "").strip();
            if (part.startsWith("charset=") && !part.equals("charset=utf-8")) {
                return false;
            }
        }
        return kind.equals("application/json") || kind.endsWith("+json");
    }
}
