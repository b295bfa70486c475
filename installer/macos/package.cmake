# The disk image for macOS: the bundle, and the folder of programs to drag it into.
set(CPACK_GENERATOR DragNDrop)
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_STRIP_FILES OFF) # it would come after signing, and spoil it
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_PACKAGE_FILE_NAME Postrider-${PROJECT_VERSION}-macos-${CMAKE_OSX_ARCHITECTURES})
set(CPACK_DMG_VOLUME_NAME Postrider)
set(CPACK_DMG_FORMAT UDZO)
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF)

install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION Postrider.app/Contents/Resources RENAME LICENSE.txt)
# The libraries and plugins that the programs need come along; what is missing stops the packaging.
install(CODE "
    execute_process(
        COMMAND bash [[${CMAKE_CURRENT_LIST_DIR}/deploy.sh]]
            \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/Postrider.app\"
            [[${VCPKG_INSTALLED_DIR}/${VCPKG_TARGET_TRIPLET}]]
        COMMAND_ERROR_IS_FATAL ANY)
")
