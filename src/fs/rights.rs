//! Who may do what with a file: its owner, its group, its mode, its access list (POSIX ACL) and its extended attributes, given to
//! the file that takes its place.
//!
//! What cannot be given is replaced by less, never by more: nobody can read the new file who could not read the old one, at no
//! moment. Until then it is its writer's alone (mode 0600). The order matters: a change of owner clears bits of the mode, so it
//! comes first; the access list sets the mode, so it comes last.

use std::fs::File;
use std::io;
use std::os::unix::fs::MetadataExt;

use rustix::fs::{Gid, Mode, RawMode, Uid, fchmod, fchown};

use super::file::Lost;

/// Gives a new file the rights of an old one. Returns what could not be given.
///
/// # Errors
/// When the old file does not tell its rights, or the new one cannot have even less.
pub(super) fn give(old: &File, new: &File) -> io::Result<Vec<Lost>> {
    let (from, to) = (old.metadata()?, new.metadata()?);
    let mut lost = Vec::new();
    let owner =
        from.uid() == to.uid() || fchown(new, Some(Uid::from_raw(from.uid())), None).is_ok();
    let group =
        from.gid() == to.gid() || fchown(new, None, Some(Gid::from_raw(from.gid()))).is_ok();
    lost.extend((!owner).then_some(Lost::Owner));
    lost.extend((!group).then_some(Lost::Group));
    if !attributes::copy(old, new) {
        lost.push(Lost::Attributes);
    }
    let mode = from.mode() & 0o777;
    let mut access = match attributes::access_list(old) {
        Ok(Some(entries)) => Access::parse(&entries),
        Ok(None) => Some(Access::of(mode)),
        Err(_) => None,
    }
    .unwrap_or_else(|| {
        // Whom a list that cannot be read excludes nobody knows.
        lost.push(Lost::Access);
        Access::of(mode & 0o700)
    });
    if !group {
        access.lose_group();
    }
    // The bits that lend the rights of an owner are no others' to give.
    let special = if owner && group {
        from.mode() & 0o7000
    } else {
        0
    };
    if !access.named.is_empty() {
        if attributes::set_access_list(new, &access.list()).is_ok() {
            if special != 0 {
                change_mode(new, access.mode() | special)?;
            }
            return Ok(lost);
        }
        lost.push(Lost::Access);
        access.lose_names();
    }
    // A folder may give its new files a list of their own.
    if attributes::remove_access_list(new).is_err() {
        lost.push(Lost::Access);
        access.group = 0;
    }
    change_mode(new, access.mode() | special)?;
    Ok(lost)
}

fn change_mode(file: &File, mode: u32) -> io::Result<()> {
    // The type of a mode has another width on other systems.
    let mode = RawMode::try_from(mode).unwrap_or(0o600);
    Ok(fchmod(file, Mode::from_raw_mode(mode))?)
}

/// What each class of users may do, three bits each.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Access {
    owner: u32,
    group: u32,
    other: u32,
    /// The users and groups that are named in an access list, and what they may do within its mask.
    named: Vec<Named>,
    /// The most that the group and those that are named may do.
    mask: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Named {
    is_group: bool,
    id: u32,
    may: u32,
}

/// The kinds of entries in an access list, as Linux numbers them.
const OWNER: u16 = 0x01;
const USER: u16 = 0x02;
const OWN_GROUP: u16 = 0x04;
const GROUP: u16 = 0x08;
const MASK: u16 = 0x10;
const OTHER: u16 = 0x20;
/// The version of the format.
const VERSION: u32 = 2;
/// The id of an entry that names nobody.
const NOBODY: u32 = u32::MAX;

impl Access {
    /// That of a mode.
    fn of(mode: u32) -> Self {
        Self {
            owner: mode >> 6 & 7,
            group: mode >> 3 & 7,
            other: mode & 7,
            named: Vec::new(),
            mask: 7,
        }
    }

    /// That of an access list; nothing when it is none that is known here.
    fn parse(list: &[u8]) -> Option<Self> {
        let (version, entries) = list.split_first_chunk::<4>()?;
        let (entries, rest) = entries.as_chunks::<8>();
        if u32::from_le_bytes(*version) != VERSION || !rest.is_empty() {
            return None;
        }
        let mut access = Self::of(0);
        for [kind, kind_too, may, may_too, id @ ..] in entries {
            let may = u32::from(u16::from_le_bytes([*may, *may_too]));
            let id = u32::from_le_bytes(*id);
            match u16::from_le_bytes([*kind, *kind_too]) {
                OWNER => access.owner = may,
                OWN_GROUP => access.group = may,
                OTHER => access.other = may,
                MASK => access.mask = may,
                kind @ (USER | GROUP) => access.named.push(Named {
                    is_group: kind == GROUP,
                    id,
                    may,
                }),
                _ => return None,
            }
        }
        Some(access)
    }

    /// The access list, in the order that Linux asks for.
    fn list(&self) -> Vec<u8> {
        let named = |groups: bool, kind| {
            let named = self
                .named
                .iter()
                .filter(move |named| named.is_group == groups);
            named.map(move |named| (kind, named.may, named.id))
        };
        let entries = [(OWNER, self.owner, NOBODY)]
            .into_iter()
            .chain(named(false, USER))
            .chain([(OWN_GROUP, self.group, NOBODY)])
            .chain(named(true, GROUP))
            .chain([(MASK, self.mask, NOBODY), (OTHER, self.other, NOBODY)]);
        let mut list = VERSION.to_le_bytes().to_vec();
        for (kind, may, id) in entries {
            list.extend(kind.to_le_bytes());
            list.extend(u16::try_from(may).unwrap_or(0).to_le_bytes());
            list.extend(id.to_le_bytes());
        }
        list
    }

    /// The mode that goes with it: where there is a list, its mask stands in place of the group.
    fn mode(&self) -> u32 {
        let group = if self.named.is_empty() {
            self.group & self.mask
        } else {
            self.mask
        };
        self.owner << 6 | group << 3 | self.other
    }

    /// Takes away what would go to others than before once the file has another group: its members were anybody, and the
    /// members of the old one are anybody now.
    fn lose_group(&mut self) {
        let group = self.group & self.mask;
        let groups = self.named.iter().filter(|named| named.is_group);
        let least = groups.fold(7, |least, named| least & named.may & self.mask);
        self.group = group & self.other & least;
        self.other &= group;
    }

    /// Takes away the list: whoever was named in it is one of a group or of the others then, and may do no more than before.
    fn lose_names(&mut self) {
        let named = self.named.iter();
        let least = named.fold(7, |least, named| least & named.may & self.mask);
        self.group &= self.mask & least;
        self.other &= least;
        self.named.clear();
        self.mask = 7;
    }
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
mod attributes {
    //! Extended attributes, among which Linux keeps access lists.

    use std::ffi::CStr;
    use std::fs::File;

    use rustix::fs::{XattrFlags, fgetxattr, flistxattr, fremovexattr, fsetxattr};
    use rustix::io::{Errno, Result};

    const ACCESS_LIST: &CStr = c"system.posix_acl_access";
    /// What is not copied: what holds only for what was in the file, and what lends rights.
    const OWN: [&[u8]; 3] = [b"security.ima", b"security.evm", b"security.capability"];
    /// How much is looked at of the names and of a value; Linux keeps no more.
    const MOST: usize = 64 << 10;

    /// The access list of a file, if it has one.
    pub(super) fn access_list(file: &File) -> Result<Option<Vec<u8>>> {
        if cfg!(not(target_os = "linux")) {
            return Ok(None);
        }
        match value(file, ACCESS_LIST) {
            Ok(list) => Ok(Some(list)),
            Err(error) if is_none(error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(super) fn set_access_list(file: &File, list: &[u8]) -> Result<()> {
        fsetxattr(file, ACCESS_LIST, list, XattrFlags::empty())
    }

    pub(super) fn remove_access_list(file: &File) -> Result<()> {
        if cfg!(not(target_os = "linux")) {
            return Ok(());
        }
        match fremovexattr(file, ACCESS_LIST) {
            Err(error) if !is_none(error) => Err(error),
            _ => Ok(()),
        }
    }

    /// Copies all others; whether all could be.
    pub(super) fn copy(from: &File, to: &File) -> bool {
        let mut names = Vec::with_capacity(MOST);
        match flistxattr(from, rustix::buffer::spare_capacity(&mut names)) {
            Ok(_) => {}
            Err(error) => return is_none(error),
        }
        let names = names.split_inclusive(|byte| *byte == 0);
        let names = names.filter_map(|name| CStr::from_bytes_with_nul(name).ok());
        names
            .filter(|name| is_copied(name.to_bytes()))
            // All are tried, whatever came of those before.
            .fold(true, |all, name| {
                let copied = value(from, name).and_then(|value| set(to, name, &value));
                all && copied.is_ok()
            })
    }

    /// Sets an attribute, unless the system has given it the same value already, as it does with labels.
    fn set(file: &File, name: &CStr, to: &[u8]) -> Result<()> {
        let set = fsetxattr(file, name, to, XattrFlags::empty());
        if set.is_err() && value(file, name).is_ok_and(|there| there == to) {
            return Ok(());
        }
        set
    }

    fn is_copied(name: &[u8]) -> bool {
        if cfg!(not(target_os = "linux")) {
            return true;
        }
        let labels = name.starts_with(b"security.") && !OWN.contains(&name);
        name.starts_with(b"user.") || labels
    }

    fn value(file: &File, name: &CStr) -> Result<Vec<u8>> {
        let mut value = Vec::with_capacity(MOST);
        fgetxattr(file, name, rustix::buffer::spare_capacity(&mut value))?;
        Ok(value)
    }

    /// Whether an error says that there is no such thing, here or on the whole file system.
    fn is_none(error: Errno) -> bool {
        #[cfg(target_os = "macos")]
        let absent = Errno::NOATTR;
        #[cfg(not(target_os = "macos"))]
        let absent = Errno::NODATA;
        [absent, Errno::OPNOTSUPP, Errno::NOTSUP, Errno::NOSYS].contains(&error)
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
mod attributes {
    //! Systems whose attributes are not known here.

    use std::fs::File;
    use std::io::{Error, ErrorKind, Result};

    pub(super) fn access_list(_: &File) -> Result<Option<Vec<u8>>> {
        Ok(None)
    }

    pub(super) fn set_access_list(_: &File, _: &[u8]) -> Result<()> {
        Err(Error::from(ErrorKind::Unsupported))
    }

    pub(super) fn remove_access_list(_: &File) -> Result<()> {
        Ok(())
    }

    pub(super) fn copy(_: &File, _: &File) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(is_group: bool, id: u32, may: u32) -> Named {
        Named { is_group, id, may }
    }

    fn access(mode: u32, mask: u32, names: &[Named]) -> Access {
        Access {
            named: names.to_vec(),
            mask,
            ..Access::of(mode)
        }
    }

    /// What a process may do that does not own the file: by the rules of POSIX.
    fn may(access: &Access, user: u32, groups: &[u32], group: u32) -> u32 {
        let users = access
            .named
            .iter()
            .find(|named| !named.is_group && named.id == user);
        if let Some(named) = users {
            return named.may & access.mask;
        }
        let own = groups.contains(&group).then_some(access.group);
        let others = access
            .named
            .iter()
            .filter(|named| named.is_group && groups.contains(&named.id));
        let all: Vec<_> = own
            .into_iter()
            .chain(others.map(|named| named.may))
            .collect();
        if all.is_empty() {
            return access.other;
        }
        all.iter().fold(0, |all, one| all | one & access.mask)
    }

    /// Every way to be one of the users and groups here, and every list and mode of reading and writing.
    #[test]
    fn nobody_may_more_when_less_can_be_given() {
        let bits = [0, 4, 6];
        let each = |count: u32| {
            (0..3_usize.pow(count)).map(move |at| {
                let digit = |place| bits[at / 3_usize.pow(place) % 3];
                [digit(0), digit(1), digit(2), digit(3), digit(4)]
            })
        };
        for [group, other, mask, user, team] in each(5) {
            let names = [named(false, 1, user), named(true, 20, team)];
            for names in [&names[..], &names[..1], &names[1..], &[]] {
                let mask = if names.is_empty() { 7 } else { mask };
                let old = access(0o600 | group << 3 | other, mask, names);
                let mut moved = old.clone();
                moved.lose_group();
                let (mut flat, mut neither) = (old.clone(), moved.clone());
                flat.lose_names();
                neither.lose_names();
                for who in [1, 2] {
                    for groups in [
                        &[][..],
                        &[10],
                        &[11],
                        &[20],
                        &[10, 11],
                        &[10, 20],
                        &[11, 20],
                        &[10, 11, 20],
                    ] {
                        let before = may(&old, who, groups, 10);
                        for (new, group) in [(&moved, 11), (&flat, 10), (&neither, 11)] {
                            let now = may(new, who, groups, group);
                            assert_eq!(now & !before, 0, "{old:?} {new:?} {who} {groups:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_list_is_written_as_it_was_read() {
        let list = access(0o640, 4, &[named(false, 1234, 4), named(true, 7, 6)]);
        assert_eq!(Access::parse(&list.list()), Some(list));
        assert_eq!(Access::parse(&[2, 0, 0, 0, 1]), None);
        assert_eq!(Access::parse(&[3, 0, 0, 0]), None);
        assert_eq!(Access::of(0o754).mode(), 0o754);
    }
}
