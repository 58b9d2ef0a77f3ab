/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a schema registry is, and who asks.
 *
 * @param addresses of equal servers, without user and without a slash at the end
 * @param authorization the header's value; nothing when nobody signs in
 */
record RegistryAccess(List<URI> addresses, @Nullable String authorization) {
    private static final String PREFIX = "schema.registry.";
    private static final String URL = PREFIX + "url";
    private static final String USER = "basic.auth.user.info";

    RegistryAccess {
        addresses = List.copyOf(addresses);
    }

    /**
     * What the settings of a client say; nothing when they name no registry.
     *
     * @throws UnreadableTopicException when they name none of HTTP
     */
    static Optional<RegistryAccess> of(Map<String, ?> client) throws UnreadableTopicException {
        Object url = client.get(URL);
        if (url == null || url.toString().isBlank()) {
            return Optional.empty();
        }
        Object user = client.containsKey(USER) ? client.get(USER) : client.get(PREFIX + USER);
        String signIn = user == null ? null : user.toString();
        List<URI> addresses = new ArrayList<>();
        for (String each : url.toString().split(",")) {
            URI address = address(each.strip());
            signIn = signIn == null ? address.getUserInfo() : signIn;
            addresses.add(withoutUser(address));
        }
        return Optional.of(new RegistryAccess(addresses, signIn == null ? null : basic(signIn)));
    }

    /** The settings that are Kafka's own. */
    static Map<String, Object> withoutRegistry(Map<String, ?> client) {
        Map<String, Object> own = new HashMap<>(client);
        own.keySet()
                .removeIf(key -> key.startsWith(PREFIX)
                        || Set.of(USER, "basic.auth.credentials.source").contains(key));
        return own;
    }

    /** The addresses, for a message. */
    String shown() {
        return addresses.stream().map(URI::toString).collect(Collectors.joining(", "));
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    private static URI address(String text) throws UnreadableTopicException {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && Set.of("http", "https").contains(String.valueOf(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            // Its message quotes the address, in which a password may stand.
        }
        throw new UnreadableTopicException(
                "schema.registry.url is no address; it is such as https://registry.example:8081", false);
    }

    private static URI withoutUser(URI address) {
        String path = String.valueOf(address.getRawPath()).replaceAll("/+$", "");
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return URI.create(address.getScheme() + "://" + address.getHost() + port + path);
    }

    /** Without the sign-in. */
    @Override
    public String toString() {
        return shown();
    }
}
