package cn.juesuan;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Two files may use each other, where one is a detail of the other; three or more that do can only
 * be understood all at once. A type counts as one with the classes of its package that are its
 * cases: an interface may open its implementations, a sealed one knows them.
 */
final class Circles {

  private Circles() {}

  /** The circles of three files or more. */
  static List<Set<String>> ofThreeOrMore(JavaClasses classes) {
    return of(uses(classes)).stream().filter(circle -> circle.size() >= 3).toList();
  }

  /** For each file, the others that it uses. */
  private static Map<String, Set<String>> uses(JavaClasses classes) {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass c : classes) {
      Set<String> used = uses.computeIfAbsent(file(c), f -> new TreeSet<>());
      for (Dependency dependency : c.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith("cn.juesuan")) {
          used.add(file(target));
        }
      }
    }
    return uses;
  }

  /** The file of a class, or that of the uppermost type in its package of which it is a case. */
  private static String file(JavaClass c) {
    JavaClass outer = c;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return above(outer).stream()
        .filter(type -> above(type).isEmpty())
        .map(Circles::name)
        .min(Comparator.naturalOrder())
        .orElse(name(outer));
  }

  /** The types of its package that it extends or implements. */
  private static List<JavaClass> above(JavaClass c) {
    return Stream.concat(c.getAllRawSuperclasses().stream(), c.getAllRawInterfaces().stream())
        .filter(type -> type.getPackageName().equals(c.getPackageName()))
        .toList();
  }

  private static String name(JavaClass c) {
    return c.getName().replaceFirst("\\$.*", "").replace("cn.juesuan.", "");
  }

  /** Files that use each other, directly or by others: each file is in one circle. */
  static List<Set<String>> of(Map<String, Set<String>> uses) {
    Map<String, Set<String>> reached = new TreeMap<>();
    uses.keySet().forEach(file -> reached.put(file, reachedFrom(file, uses)));
    List<Set<String>> circles = new ArrayList<>();
    Set<String> done = new TreeSet<>();
    for (String file : uses.keySet()) {
      if (!done.contains(file)) {
        Set<String> circle = new TreeSet<>(Set.of(file));
        reached.get(file).stream()
            .filter(other -> reached.get(other).contains(file))
            .forEach(circle::add);
        done.addAll(circle);
        circles.add(circle);
      }
    }
    return circles;
  }

  private static Set<String> reachedFrom(String start, Map<String, Set<String>> uses) {
    Set<String> reached = new TreeSet<>();
    List<String> next = new ArrayList<>(List.of(start));
    while (!next.isEmpty()) {
      for (String used : uses.get(next.remove(next.size() - 1))) {
        if (reached.add(used)) {
          next.add(used);
        }
      }
    }
    return reached;
  }
}
