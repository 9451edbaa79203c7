import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/**
 * Runs the Oracle scripts on H2 in its Oracle mode, then prepares every statement against the schema they made, and runs the queries.
 * Arguments: a file of scripts, a file of statements; in both a line "/" ends each. Prints each fault, and at the end how many ran.
 */
public final class StatementsOnH2 {
    public static void main(String[] args) throws Exception {
        int ran = 0;
        int faults = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:t;MODE=Oracle;DB_CLOSE_DELAY=-1")) {
            for (String script : read(args[0])) {
                try (var statement = connection.createStatement()) {
                    statement.execute(script);
                    ran++;
                } catch (SQLException e) {
                    faults++;
                    System.out.println("fault: " + e.getMessage().replace('\n', ' ') + "\n  in: " + script.replace("\n", "\n      "));
                }
            }
            for (String text : read(args[1])) {
                try (PreparedStatement statement = connection.prepareStatement(positional(text))) {
                    if (statement.getMetaData() != null) {
                        for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++)
                            statement.setNull(i, Types.NULL);
                        if (!text.contains(":limit"))
                            statement.executeQuery().close();
                    }
                    ran++;
                } catch (SQLException e) {
                    faults++;
                    System.out.println("fault: " + e.getMessage().replace('\n', ' ') + "\n  in: " + text.replace("\n", "\n      "));
                }
            }
        }
        System.out.println(ran + " ran, " + faults + " faults");
        System.exit(faults == 0 ? 0 : 1);
    }

    private static List<String> read(String file) throws Exception {
        return List.of(Files.readString(Path.of(file)).split("\n/\n"));
    }

    /** H2 knows no named parameters: each :name outside of quotes becomes a question mark. */
    private static String positional(String sql) {
        StringBuilder result = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\'')
                quoted = !quoted;
            if (!quoted && c == ':' && i + 1 < sql.length() && Character.isLetter(sql.charAt(i + 1))) {
                result.append('?');
                while (i + 1 < sql.length() && (Character.isLetterOrDigit(sql.charAt(i + 1)) || sql.charAt(i + 1) == '_'))
                    i++;
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }
}
