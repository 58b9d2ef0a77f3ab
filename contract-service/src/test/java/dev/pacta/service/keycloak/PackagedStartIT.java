/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.keycloak;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as people start it, beside a real Keycloak. */
@EnabledIf("dev.pacta.service.keycloak.KeycloakHome#isPresent")
class PackagedStartIT {
    private static final String SERVING = "Pacta is serving on ";
    private static final Path APPLICATION = Path.of("target", "quarkus-app", "quarkus-run.jar");

    @TempDir
    Path data;

    @Test
    void theAddressOfAnIdentityProviderAloneTurnsItsSignInOn() throws Exception {
        KeycloakServer keycloak = new KeycloakServer();
        try {
            String realm = keycloak.start().get("quarkus.oidc.auth-server-url");
            Process pacta = launch(realm);
            try {
                String address = address(pacta);

                given().auth()
                        .oauth2(KeycloakServer.tokenOf("vera"))
                        .get(address + "/api/v1/me")
                        .then()
                        .statusCode(200)
                        .body("name", equalTo("vera"))
                        .body("roles", contains("viewer"))
                        .body("signedInBy", equalTo("oidc"));
                assertThat(data.resolve("pacta/admin-token")).doesNotExist();
            } finally {
                pacta.destroy();
                pacta.onExit().join();
            }
        } finally {
            keycloak.stop();
        }
    }

    private Process launch(String realm) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dquarkus.http.port=0",
                        "-Dpacta.data=" + data.resolve("pacta"),
                        "-Dquarkus.oidc.auth-server-url=" + realm,
                        "-Dquarkus.oidc.client-id=pacta",
                        "-Dquarkus.oidc.credentials.secret=" + KeycloakServer.SECRET,
                        "-jar",
                        APPLICATION.toString())
                .redirectError(log().toFile())
                .start();
    }

    private Path log() {
        return data.resolve("pacta.log");
    }

    private String address(Process pacta) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader lines = pacta.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith(SERVING)) {
                return line.substring(SERVING.length()).strip();
            }
        }
        throw new AssertionError("Pacta did not start: " + said + "\n" + Files.readString(log()));
    }
}
