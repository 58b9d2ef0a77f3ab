/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Finds out why brokers gave no answer. Kafka's client only tells that its time is over: a broker that wants TLS, or to know who calls, closes
 * the connection without a word.
 */
final class SilentBrokers {
    private static final Pattern ADDRESS = Pattern.compile("\\[?([^\\[\\]]+)]?:(\\d{1,5})");
    private static final int MILLIS = 3_000;
    private static final int TLS_HANDSHAKE = 22;
    private static final int TLS_ALERT = 21;
    /** The first message of TLS 1.2: a random number of zeros, no session, two usual ciphers, no compression. */
    private static final byte[] HELLO = HexFormat.of()
            .parseHex("1603010031" + "0100002d" + "0303" + "00".repeat(32) + "00" + "0004c02fc030" + "0100" + "0000");

    private SilentBrokers() {}

    /**
     * What is likely to be missing, for the one who calls.
     *
     * @param client the settings that the client had
     */
    static Reason reason(Map<String, ?> client) {
        String protocol = String.valueOf(setting(client, CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "PLAINTEXT"));
        boolean plain = protocol.endsWith("PLAINTEXT");
        InetSocketAddress asked = null;
        for (InetSocketAddress broker : addresses(client)) {
            asked = broker;
            Answer answer = ask(broker);
            String place = broker.getHostString() + ":" + broker.getPort();
            if (answer == Answer.TLS && plain) {
                return new Reason(
                        "%s wants TLS, and the client has security.protocol=%s; set security.protocol=%s and ssl.truststore.location"
                                .formatted(
                                        place, protocol, protocol.startsWith("SASL") ? "SASL_SSL" : "SSL or SASL_SSL"),
                        false);
            }
            if (answer == Answer.OTHER && protocol.equals("PLAINTEXT")) {
                return new Reason(
                        "%s takes connections and gives no answer; if it wants to know who calls, set security.protocol=SASL_PLAINTEXT, sasl.mechanism and sasl.jaas.config; if not, look whether the addresses that it advertises can be reached from here"
                                .formatted(place),
                        true);
            }
            if (answer != Answer.NOBODY) {
                return new Reason(
                        "%s takes connections and gives no answer to security.protocol=%s; look whether the addresses that it advertises can be reached from here"
                                .formatted(place, protocol),
                        true);
            }
        }
        return new Reason(
                asked == null
                        ? "the brokers' names are not known here"
                        : "nobody answers at %s:%d; check the address and the network"
                                .formatted(asked.getHostString(), asked.getPort()),
                true);
    }

    /**
     * A reason.
     *
     * @param ofSurroundings whether the brokers or the network are at fault, as far as can be told
     */
    record Reason(String words, boolean ofSurroundings) {}

    private enum Answer {
        NOBODY,
        TLS,
        OTHER
    }

    private static Object setting(Map<String, ?> client, String name, Object usual) {
        Object value = client.get(name);
        return value == null ? usual : value;
    }

    private static List<InetSocketAddress> addresses(Map<String, ?> client) {
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (String broker : String.valueOf(setting(client, CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, ""))
                .split(",")) {
            Matcher address = ADDRESS.matcher(broker.strip());
            if (address.matches()) {
                addresses.add(new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))));
            }
        }
        return addresses;
    }

    private static Answer ask(InetSocketAddress broker) {
        try (Socket socket = new Socket()) {
            socket.connect(broker, MILLIS);
            return speaksTls(socket) ? Answer.TLS : Answer.OTHER;
        } catch (ConnectException | SocketTimeoutException | UnknownHostException nobody) {
            return Answer.NOBODY;
        } catch (IOException closed) {
            return Answer.OTHER;
        }
    }

    /** To anything else than TLS the message is a request that is much too long, and the connection is closed. */
    private static boolean speaksTls(Socket socket) throws IOException {
        socket.setSoTimeout(MILLIS);
        socket.getOutputStream().write(HELLO);
        socket.getOutputStream().flush();
        try (InputStream answer = socket.getInputStream()) {
            int first = answer.read();
            return first == TLS_HANDSHAKE || first == TLS_ALERT;
        } catch (SocketTimeoutException silent) {
            return false;
        }
    }
}
