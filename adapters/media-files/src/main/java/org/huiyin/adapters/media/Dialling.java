package org.huiyin.adapters.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Opens connections to hosts on the list, and to no others. A name is asked for once, its addresses are looked at, and
 * exactly one of those is dialled: what the name says a moment later changes nothing.
 */
final class Dialling {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A name with a letter in it, so that no way of writing an address as a number is one. */
    private static final Pattern NAME = Pattern.compile("(?=.*[a-z])[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private final MediaSettings settings;
    private final Names names;
    private final Predicate<InetAddress> open;

    Dialling(MediaSettings settings, Names names, Predicate<InetAddress> open) {
        this.settings = settings;
        this.names = names;
        this.open = open;
    }

    /** A connected socket, which speaks TLS if the address says so. */
    Socket to(URI uri) throws IOException {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new GivenUp("scheme: not http or https");
        }
        if (uri.getRawUserInfo() != null || uri.getHost() == null) {
            throw new GivenUp("address: not a plain host");
        }
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(host).matches() || !settings.allows(host)) {
            throw new GivenUp("host: not on the list");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        var socket = connected(vetted(host), port);
        return secure ? secured(socket, host, port) : socket;
    }

    /** All or none: a name that also leads inside is not to be trusted at all. */
    private List<InetAddress> vetted(String host) throws IOException {
        List<InetAddress> addresses;
        try {
            addresses = names.of(host);
        } catch (UnknownHostException e) {
            throw new IOException("host: no address", e);
        }
        if (addresses.isEmpty() || !addresses.stream().allMatch(open)) {
            throw new GivenUp("host: leads into a private network");
        }
        return addresses;
    }

    private static Socket connected(List<InetAddress> addresses, int port) throws IOException {
        IOException last = new IOException("host: no address");
        for (InetAddress address : addresses) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), (int) PATIENCE.toMillis());
                socket.setSoTimeout((int) PATIENCE.toMillis());
                return socket;
            } catch (IOException e) {
                socket.close();
                last = e;
            }
        }
        throw last;
    }

    /** The certificate must be made out to the name, whatever address it was dialled at. */
    private static Socket secured(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setServerNames(List.of(new SNIHostName(host)));
        socket.setSSLParameters(parameters);
        try {
            socket.startHandshake();
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
