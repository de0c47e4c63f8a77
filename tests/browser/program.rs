//! The command `counterpoint`, as people get it: a program that needs nothing else.

/// Once is enough: what it writes does not depend on the browser.
mod only_in_chromium {
    use std::{
        env, fs,
        io::{BufRead as _, BufReader},
        path::{Path, PathBuf},
        process::{Child, Command, Stdio},
        thread,
    };

    use browser::{Host, Screen, Visit};
    use server::Response;

    const FIRST: &str =
        "Bridge closed\n\nThe bridge is unsafe, Ada Smith, the mayor, said on Monday.\n";
    const SECOND: &str = "No danger\n\n\"The bridge is safe,\" said Bob Lee, an engineer. He denied that it had cracks.\n";

    /// Ten reports that nobody has read, in a folder without a register.
    const TEN: [&str; 10] = [
        "Ann Holm, the mayor of Orta, said the bridge was unsafe. Holm said the pier was shut.\n",
        "Ann Holm, the mayor of Orta, denied that the tunnel was unsafe.\n",
        "Ms. Holm said the road was wet.\n",
        "The Harbour Trust (HT) said the quay was sold. The HT said the boats were safe.\n",
        "The Harbour Trust accused the town of neglect.\n",
        "TBILISI, Georgia — The health minister, Nana Beridze, said the wards were full.\n",
        "Norway accused Chad of lying.\n",
        "The Norwegian government said the talks had failed.\n",
        "Otto Brandt, a baker, sang and Bob Kim, a baker, danced. He said the mill was shut. Brandt said no.\n",
        "Otto Brand, a baker, said the oven was cold.\n",
    ];

    /// A folder of a journey, removed with it.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path =
                env::temp_dir().join(format!("counterpoint-program-{name}-{}", std::process::id()));
            fs::create_dir_all(path.join("Two reports")).expect("it can be made");
            let folder = Self(path);
            folder.write("first.txt", FIRST);
            folder.write("second.txt", SECOND);
            folder
        }

        fn reports(&self) -> PathBuf {
            self.0.join("Two reports")
        }

        fn write(&self, file: &str, text: &str) {
            fs::write(self.reports().join(file), text).expect("it can be written to");
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).ok();
        }
    }

    /// The program, in an environment with nothing in it: no other program can be found, and the home is an empty folder.
    fn program(folder: &Folder) -> Command {
        let program = env::var_os("COUNTERPOINT_PROGRAM").expect("the step `program` builds it");
        let home = folder.0.join("home");
        fs::create_dir_all(&home).expect("it can be made");
        let mut command = Command::new(program);
        command.env_clear().env("HOME", &home).env("TMPDIR", &home);
        command.env("PATH", "").current_dir(&folder.0);
        command
    }

    /// The same without a network; only Linux can take it away from a single program.
    fn without_network(command: &Command) -> Command {
        if !cfg!(target_os = "linux") {
            panic!("this journey is made on Linux");
        }
        // By its whole path: that of the program is empty.
        let path = env::var_os("PATH").unwrap_or_default();
        let unshare = env::split_paths(&path).map(|folder| folder.join("unshare"));
        let unshare = unshare.into_iter().find(|file| file.is_file());
        let mut alone = Command::new(unshare.expect("util-linux has it"));
        alone.args(["--map-root-user", "--net", "--"]).arg(command.get_program());
        alone.args(command.get_args()).env_clear();
        alone.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        alone.current_dir(command.get_current_dir().expect("it was given"));
        alone
    }

    fn site_at(folder: PathBuf) -> Host {
        Host::answering(move |_dist, path| Response::of_file(&folder, path))
    }

    #[test]
    fn two_text_files_become_a_site_and_a_single_file() {
        let folder = Folder::new("site");
        let mut build = program(&folder);
        build.args(["build", "Two reports", "--out", "site", "--single", "all.html"]);
        let output = without_network(&build).output().expect("it can be started");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
        assert!(said.contains("Two reports: 2 documents, "), "{said}");

        let host = site_at(folder.0.join("site"));
        let reader = Visit::on(Screen::Wide).at(host.url()).open("");
        reader.expect_element("heading", "Two reports").expect_address("#/claims");
        reader.search("cracks").expect_text("it had cracks").expect_text("denied");
        reader.follow_in(("navigation", "Pages"), "Documents").expect_text("No danger");

        let file = folder.0.join("all.html");
        let address = format!("file://{}", file.display());
        let reader = Visit::on(Screen::Wide).at(address).open("#/claims?q=unsafe");
        reader.expect_text("The bridge is unsafe");
        assert_eq!(reader.title(), "Two reports – Counterpoint");
    }

    #[test]
    fn names_that_no_register_has_have_pages() {
        let folder = Folder::new("names");
        fs::create_dir_all(folder.0.join("Ten reports")).expect("it can be made");
        for (n, text) in TEN.iter().enumerate() {
            let file = folder.0.join("Ten reports").join(format!("report-{n}.txt"));
            fs::write(file, text).expect("it can be written to");
        }
        let mut build = program(&folder);
        let output = build.args(["build", "Ten reports", "--out", "site"]).output();
        let output = output.expect("it can be started");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));

        let host = site_at(folder.0.join("site"));
        let reader = Visit::on(Screen::Wide).at(host.url()).open("#/claims");
        // A speaker of two documents is one name; the surname alone in a third is not joined to it.
        reader.choose_role("Name", "speaker").tick("Name", "Ann Holm");
        reader.expect_address("#/claims?entity.says=ann-holm").expect_text("the bridge was unsafe");
        assert_eq!(reader.count().0, 3);
        reader.go("#/entity/ann-holm").expect_text("Found by rules; nobody has checked it.");
        let spellings = reader.table("Spellings found");
        let words: Vec<&str> = spellings.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(
            words,
            ["Ann Holm Show sentences", "Holm Show sentences", "Ann Holm Show sentences"]
        );
        assert!(spellings[1][3].starts_with("part of the name"), "{spellings:?}");
        assert!(reader.section("May be the same").contains("a part of the name"));

        reader.go("#/entity/harbour-trust").expect_text("acronym in brackets behind the name");
        reader.go("#/entity/otto-brandt").expect_text("similar spelling");
        reader.go("#/entity/nana-beridze").expect_text("inferred from TBILISI");
        reader.go("#/entity/government-of-norway").expect_text("Norwegian government");

        reader.go("#/claims?entity.says=unresolved").expect_text("not resolved");
        assert_eq!(reader.count().0, 1);
        reader.go("#/method").follow("1 claim whose speaker the text does not settle");
        reader.expect_address("#/claims?entity.says=unresolved").expect_text("the mill was shut");

        reader.go("#/claims?entity.says=harbour-trust").expect_text("neglect");
        reader.press_button("Export").expect_element("dialog", "Export");
        reader.press_button("Save counterpoint-harbour-trust-3-claims.csv");
        let (_, table) = reader.saved_file("counterpoint-harbour-trust-3-claims.csv");
        assert_eq!(table.matches(",harbour-trust,Harbour Trust,").count(), 3, "{table}");
    }

    /// `counterpoint serve` while it runs.
    struct Serving {
        child: Child,
        url: String,
    }

    impl Serving {
        fn new(folder: &Folder) -> Self {
            let mut serve = program(folder);
            serve.args(["serve", "Two reports", "--no-open"]).stdout(Stdio::piped());
            let mut child = serve.spawn().expect("it can be started");
            let mut lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
            let url = lines.by_ref().map_while(Result::ok).find_map(|line| {
                Some(line.strip_prefix("Counterpoint is at ")?.split(' ').next()?.to_owned())
            });
            // Read on, so that the command can go on writing.
            thread::spawn(move || lines.for_each(drop));
            Self { child, url: url.expect("it says where the site is") }
        }
    }

    impl Drop for Serving {
        fn drop(&mut self) {
            self.child.kill().ok();
            self.child.wait().ok();
        }
    }

    #[test]
    fn a_change_of_a_file_is_shown_at_once_and_a_fault_beside_the_last_good_site() {
        let folder = Folder::new("serve");
        let serving = Serving::new(&folder);
        let reader = Visit::on(Screen::Wide).at(&*serving.url).open("#/documents");
        reader.expect_text("Bridge closed");
        folder.write("first.txt", &FIRST.replace("closed", "repaired"));
        reader.expect_text("Bridge repaired").expect_address("#/documents");
        // A reading that is no TOML.
        folder.write("first.toml", "[facts\n");
        reader
            .expect_element("heading", "The files have faults; this is the last good site")
            .expect_text("first.toml:1:")
            .expect_text("Bridge repaired")
            .press_button("Close")
            .expect_no_element("heading", "The files have faults; this is the last good site");
        let removed = fs::remove_file(folder.reports().join("first.toml"));
        removed.expect("it was written");
        folder.write("second.txt", &SECOND.replace("No danger", "Some danger"));
        reader.expect_text("Some danger");
    }

    #[test]
    fn what_cannot_be_built_is_said_with_what_to_do() {
        let folder = Folder::new("refusals");
        fs::create_dir_all(folder.0.join("empty")).expect("it can be made");
        fs::create_dir_all(folder.0.join("theirs")).expect("it can be made");
        let theirs = folder.0.join("theirs/index.html");
        fs::write(&theirs, "theirs").expect("it can be written");
        let refusal = |arguments: &[&str]| {
            let output = program(&folder).args(arguments).output().expect("it can be started");
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            String::from_utf8_lossy(&output.stderr).into_owned()
        };
        let check = |arguments: &[&str], expected: &str| {
            let said = refusal(arguments);
            assert!(said.contains(expected), "{said}");
        };
        check(&["build", "none"], "none is not there; name a folder of text files");
        check(&["build", "empty"], "empty holds no documents; put text files into it");
        check(&["build", "Two reports/first.txt"], "is a file; name the folder that holds it");
        check(
            &["build", "Two reports", "--out", "Two reports/first.txt"],
            "is a file; name a folder with --out",
        );
        check(
            &["build", "Two reports", "--out", "theirs"],
            "index.html is there already, and no build of a site wrote it",
        );
        assert_eq!(fs::read(&theirs).expect("it is still there"), b"theirs");
        assert!(!Path::new(&folder.0).join("dist").exists());
        check(
            &["build", "Two reports", "--out", "Two reports"],
            "holds the documents; name another folder with --out",
        );
        check(&["serve", "none"], "none is not there");
    }
}
