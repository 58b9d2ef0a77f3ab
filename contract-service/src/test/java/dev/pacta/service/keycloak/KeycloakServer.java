/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A real Keycloak with the project's realm template and a few people in it; all is gone when it stops. */
public final class KeycloakServer implements QuarkusTestResourceLifecycleManager {
    static final String SECRET = "only-for-tests";
    static final String TEST_CLIENT = "pacta-tests";
    private static final String URL_PROPERTY = "pacta.test.keycloak";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Process process;

    @Override
    public Map<String, String> start() {
        try {
            int port = freePort();
            process = launch(port);
            awaitStart();
            String url = "http://127.0.0.1:" + port;
            System.setProperty(URL_PROPERTY, url);
            createRealm(url);
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    url + "/realms/pacta",
                    "quarkus.oidc.client-id",
                    "pacta",
                    "quarkus.oidc.credentials.secret",
                    SECRET,
                    "quarkus.oidc.tenant-enabled",
                    "true");
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Process launch(int port) throws IOException {
        Path home = KeycloakHome.find().orElseThrow();
        ProcessBuilder builder = new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", SECRET);
        return builder.redirectErrorStream(true).start();
    }

    /** Reads the log until the server listens, then goes on reading, so that it never waits for a reader. */
    private void awaitStart() throws IOException {
        StringBuilder log = new StringBuilder();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            log.append(line).append('\n');
            if (line.contains("Listening on:")) {
                Thread.ofVirtual().start(() -> drain(lines));
                return;
            }
        }
        throw new IllegalStateException("Keycloak did not start:\n" + log);
    }

    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // Keycloak was stopped.
        }
    }

    private static void createRealm(String url) throws IOException, InterruptedException {
        ObjectNode realm = (ObjectNode) JSON.readTree(Files.readString(Path.of("keycloak", "pacta-realm.json")));
        ObjectNode pacta = (ObjectNode) realm.path("clients").get(0);
        pacta.put("secret", SECRET);
        ObjectNode forTests = pacta.deepCopy();
        forTests.put("clientId", TEST_CLIENT)
                .put("directAccessGrantsEnabled", true)
                .put("standardFlowEnabled", false);
        forTests.remove("attributes");
        ((ArrayNode) realm.path("clients")).add(forTests);
        realm.putArray("groups").addObject().put("name", "marketing");
        ArrayNode users = realm.putArray("users");
        users.add(user("vera", "viewer"));
        users.add(user("ada", "admin"));
        users.add(user("nobody", null));
        String admin = token(url, "master", "admin-cli", null, "admin");
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(url + "/admin/realms"))
                        .header("Authorization", "Bearer " + admin)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(realm.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("the realm was not taken: " + answer.body());
        }
    }

    private static ObjectNode user(String name, String role) {
        ObjectNode user = JSON.createObjectNode()
                .put("username", name)
                .put("firstName", name)
                .put("lastName", "Example")
                .put("email", name + "@example.test")
                .put("emailVerified", true)
                .put("enabled", true);
        user.putArray("credentials").addObject().put("type", "password").put("value", SECRET);
        ArrayNode roles = user.putArray("realmRoles");
        if (role != null) {
            roles.add(role);
        }
        user.putArray("groups").add("/marketing");
        return user;
    }

    /** An access token of somebody in the realm. */
    static String tokenOf(String user) throws IOException, InterruptedException {
        return token(System.getProperty(URL_PROPERTY), "pacta", TEST_CLIENT, SECRET, user);
    }

    private static String token(String url, String realm, String client, String secret, String user)
            throws IOException, InterruptedException {
        List<String[]> form = new ArrayList<>(List.of(
                new String[] {"grant_type", "password"},
                new String[] {"client_id", client},
                new String[] {"username", user},
                new String[] {"password", SECRET}));
        if (secret != null) {
            form.add(new String[] {"client_secret", secret});
        }
        String body = form.stream()
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(url + "/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode json = JSON.readTree(answer.body());
        if (!json.has("access_token")) {
            throw new IllegalStateException("no token for %s: %s".formatted(user, answer.body()));
        }
        return json.path("access_token").asText();
    }

    @Override
    public void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.onExit().join();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
